#include "model/vocabulary/cell_names.hpp"

namespace kindred::model {

std::string CellNames::operator[](std::size_t cell) const {
  if (second_.empty()) return std::string(first_[cell]);
  std::string name(first_[cell / second_.size()]);
  name += joiner_;
  name += second_[cell % second_.size()];
  return name;
}

std::vector<std::string> CellNames::all() const {
  std::vector<std::string> names;
  for (std::size_t cell = 0; cell < size(); ++cell) names.push_back((*this)[cell]);
  return names;
}

}  // namespace kindred::model
