// model/population/workforce_input.hpp - what was published of an area's social workers, and what
// follows from it.
#pragma once

#include <vector>

namespace kindred::model {

/// What was published of an area in a year to 30 September, and what follows from it.
struct WorkforceYear {
  double posts = 0;          ///< full-time equivalents on 30 September, held or vacant
  double vacancies = 0;      ///< of these
  double leaving = 0;        ///< hazard of leaving [1/month]
  double filling = 0;        ///< chance that a vacant post is filled within a month
  double agency_cover = 0;   ///< agency workers for each vacancy
  double agency_beyond = 0;  ///< and beyond vacancies, for each post
  double holding = 0;        ///< of workers in post and agency workers, those who hold cases
  double cases = 0;          ///< held by them, for each open case
};
struct WorkforceInput {
  int first_year = 2017;             ///< used for all years before, too
  std::vector<WorkforceYear> years;  ///< none: an area without a workforce
};

}  // namespace kindred::model
