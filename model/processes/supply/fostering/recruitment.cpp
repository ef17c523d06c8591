// How fostering households come: enquiries, applications, approvals.
#include "model/chance/arrivals.hpp"
#include "model/processes/supply/fostering.hpp"

namespace kindred::model::fostering {

namespace {

/// Where applications of one kind and channel come from.
struct Source {
  const FosteringRates& rates;
  const KeyedRng& rng;
  std::uint16_t area;
  std::size_t kind;
  std::size_t channel;

  std::size_t stream() const { return kind * count_of<Channel> + channel; }
  AgentId area_id() const { return agent_id(AgentKind::area, area, {}, 0); }

  /// Calls visit(identity) for each application of a month at so many enquiries.
  template <class Visit>
  std::uint32_t each_application(Month month, double enquiries, Visit visit) const {
    const auto many =
        arrivals(rng, area_id(), DrawPurpose::foster_applied, month,
                 static_cast<unsigned>(stream()), enquiries * rates.applies[kind][channel]);
    for (std::uint32_t nth = 0; nth < many; ++nth) {
      visit(supply::name(AgentKind::fostering_household, area, month, stream(), nth));
    }
    return many;
  }
  Application application(AgentId id, Month month) const {
    const double part = 0.5 + uniform(rng.words(id, DrawPurpose::foster_assessed)[0]);
    const int months = static_cast<int>(rates.of.assessment_months * part + 0.5);
    return {id, month.index + months, static_cast<std::int16_t>(month.index),
            static_cast<PlaceKind>(kind), static_cast<Channel>(channel)};
  }
};

template <class Visit>
void each_source(const FosteringRates& rates, const KeyedRng& rng, std::uint16_t area,
                 Visit visit) {
  for (std::size_t kind = index(PlaceKind::authority_foster); kind < foster_kinds; ++kind) {
    for (std::size_t channel = 0; channel < count_of<Channel>; ++channel) {
      if (rates.enquiries[kind][channel] > 0) visit(Source{rates, rng, area, kind, channel});
    }
  }
}

/// Word of mouth against the usual: the households that there are, to the power of the gain.
double word_of_mouth(const AreaMonth& area_month, const Source& source) {
  if (source.channel != index(Channel::word_of_mouth)) return 1;
  const double gain = source.rates.of.word_of_mouth_gain;
  const double now = area_month.state->supply.open_providers[source.kind] * area_month.weight;
  if (gain <= 0) return 1;
  return now > 0 ? power(now / source.rates.usual[source.kind], gain) : 0;
}

/// Enquiries from which no application comes, as a whole number.
std::int64_t without_application(const AreaMonth& area_month, const Source& source,
                                 double enquiries) {
  const double many = enquiries * (1 - source.rates.applies[source.kind][source.channel]);
  const auto w =
      area_month.rng.words(source.area_id(), DrawPurpose::foster_enquired, area_month.month,
                           static_cast<std::uint16_t>(source.stream()));
  return static_cast<std::int64_t>(many + uniform(w[0]));
}

}  // namespace

void recruit(AreaMonth& area_month) {
  each_source(
      area_month.rates.fostering, area_month.rng, area_month.people.area(),
      [&](const Source& source) {
        const double enquiries = source.rates.enquiries[source.kind][source.channel] /
                                 area_month.weight * word_of_mouth(area_month, source);
        const auto many = source.each_application(area_month.month, enquiries, [&](AgentId id) {
          area_month.state->supply.applications.push_back(source.application(id, area_month.month));
        });
        area_month.count(Tally::foster_applications, source.channel, many);
        area_month.count(Tally::foster_enquiries, source.channel,
                         many + without_application(area_month, source, enquiries));
      });
}

void decide(AreaMonth& area_month) {
  const auto& p = area_month.rates.fostering.of;
  std::erase_if(area_month.state->supply.applications, [&](const Application& application) {
    if (application.decided > area_month.month.index) return false;
    const double u = uniform(area_month.rng.words(application.id, DrawPurpose::foster_assessed)[1]);
    if (u >= p.approved[index(application.channel)]) return true;
    auto made = household(p, area_month.rng, application.id, application.kind, area_month.month);
    made.channel = application.channel;
    area_month.count(Tally::foster_approvals, index(application.channel));
    supply::add(area_month, made);
    return true;
  });
}

void begin_assessments(supply::Beginning& in) {
  const auto& rates = in.rates.fostering;
  const int longest = static_cast<int>(rates.of.assessment_months * 1.5 + 1);
  each_source(rates, in.rng, in.area, [&](const Source& source) {
    for (Month month = supply::before_history + (1 - longest); month <= supply::before_history;
         month = month + 1) {
      const double enquiries = rates.enquiries[source.kind][source.channel] / in.weight;
      source.each_application(month, enquiries, [&](AgentId id) {
        const auto made = source.application(id, month);
        if (made.decided > supply::before_history.index) in.supply->applications.push_back(made);
      });
    }
  });
}

}  // namespace kindred::model::fostering
