#include "calibration/published_shares.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

namespace kindred::calibration {

namespace {

using model::fitted_years;
using model::index;
using model::LegalStatus;
using model::ReasonCeased;

/// What is aimed at though it is not published.
double target(const Published& p, std::string_view key) { return p.assumed("targets", key).value; }

int year_of(std::size_t y) { return model::first_fitted_year + static_cast<int>(y); }

double ceased(const Published& p, ReasonCeased reason, int year) {
  const auto label = model::reason_ceased_names[index(reason)];
  return p.value("cla_ceased", "reason_ceased", label, england, year).value_or(0.0);
}

void fill_sources(model::Shares& s, const Published& p) {
  for (std::size_t y = 0; y < fitted_years; ++y) {
    double other = 100;
    for (const auto source : {model::ReferralSource::police, model::ReferralSource::schools,
                              model::ReferralSource::health}) {
      const auto name =
          "referrals_from_" + std::string(model::referral_source_names[index(source)]) + "_pct";
      s.source[y][index(source)] = nearest_year(p, name, "none", "total", year_of(y)) / 100;
      other -= 100 * s.source[y][index(source)];
    }
    s.source[y][index(model::ReferralSource::other)] = other / 100;
  }
}

void fill_factors(model::Shares& s, const Published& p) {
  for (std::size_t y = 0; y < fitted_years; ++y) {
    for (std::size_t f = 0; f < model::assessment_factor_names.size(); ++f) {
      // A factor is a share of the assessments of its own year, so both come from one year.
      const auto label = model::assessment_factor_names[f];
      int year = std::max(2018, year_of(y));
      while (!p.value("assessment_factor", "factor", label, england, year) && year < 2023) ++year;
      const auto count = p.value("assessment_factor", "factor", label, england, year).value_or(0.0);
      s.factor[y][f] =
          count / nearest_year(p, "assessments_with_factor_information", "none", "total", year);
    }
  }
}

void fill_factor_information(model::Shares& s, const Published& p) {
  for (std::size_t y = 0; y < fitted_years; ++y) {
    const auto in_year = [&](std::string_view indicator) {
      return nearest_year(p, indicator, "none", "total", std::max(2018, year_of(y)));
    };
    s.factor_information[y][0] =
        std::min(1.0, in_year("assessments_with_factor_information") /
                          (in_year("referrals") - in_year("referrals_nfa")));
  }
}

void fill_reasons(model::Shares& s, const Published& p) {
  using enum ReasonCeased;
  for (std::size_t y = 0; y < fitted_years; ++y) {
    const int year = year_of(y);
    const int split = std::max(2015, year);  // home was one reason until 2014
    for (const auto r : {home_planned, home_unplanned, no_parental_responsibility}) {
      s.home[y][index(r)] = ceased(p, r, split);
    }
    auto& under = s.other_under_18[y];
    auto& at_18 = s.at_18[y];
    for (const auto r : {died, other_la, moved_abroad}) under[index(r)] = ceased(p, r, split);
    under[index(age_assessed_18_plus)] = ceased(p, age_assessed_18_plus, split);
    // Remand and detention end in looked_after.cpp; custody and the rest happen under 18 and at 18.
    double rest_under = other_exits_under_18(p, year);
    for (const double n : under) rest_under -= n;
    double shared = 0;
    for (const auto r : {custody, independent_supported, independent_unsupported, other})
      shared += ceased(p, r, year);
    const double part = shared > 0 ? std::clamp(rest_under / shared, 0.02, 0.9) : 0.0;
    for (const auto r : {custody, independent_supported, independent_unsupported, other}) {
      under[index(r)] = part * ceased(p, r, year);
      at_18[index(r)] = (1 - part) * ceased(p, r, year);
    }
    at_18[index(adult_residential_care)] = ceased(p, adult_residential_care, year);
    at_18[index(aged_18_remained_with_carers)] = ceased(p, aged_18_remained_with_carers, year);
  }
}

void fill_needs(model::Shares& s, const Published& p) {
  for (std::size_t y = 0; y < fitted_years; ++y) {
    const int year = year_of(y);
    for (std::size_t n = 0; n < model::count_of<model::CategoryOfNeed>; ++n) {
      s.need[y][n] = nearest_year(p, "cla_started", "category_of_need",
                                  model::category_of_need_names[n], year);
    }
    // Unaccompanied children are counted under absent parenting and have it by definition here.
    auto& absent = s.need[y][index(model::CategoryOfNeed::absent_parenting)];
    absent = std::max(0.15 * absent, absent - unaccompanied_starts(p, year));
  }
}

/// Route court: interim care orders, and agreement; other routes hold what is left of the total.
void fill_legal(model::Shares& s, const Published& p) {
  const double court_share = target(p, "pre_proceedings");
  const double agreed = target(p, "pre_proceedings.agreed");
  for (std::size_t y = 0; y < fitted_years; ++y) {
    const int year = year_of(y);
    auto& court = s.legal_court[y];
    auto& other = s.legal_other[y];
    double total = 0;
    for (std::size_t l = index(LegalStatus::section_20); l < other.size(); ++l) {
      other[l] = nearest_year(p, "cla_started", "legal_status", model::legal_status_names[l], year);
      total += other[l];
    }
    auto& section_20 = other[index(LegalStatus::section_20)];
    auto& interim = other[index(LegalStatus::interim_care_order)];
    section_20 = std::max(0.0, section_20 - unaccompanied_starts(p, year));
    total -= unaccompanied_starts(p, year);
    const double through_court = court_share * total;
    const double interim_court = std::min(interim, (1 - agreed) * through_court);
    court[index(LegalStatus::interim_care_order)] = interim_court / through_court;
    court[index(LegalStatus::section_20)] = 1 - interim_court / through_court;
    interim -= interim_court;
    section_20 = std::max(0.0, section_20 - (through_court - interim_court));
  }
}

}  // namespace

double nearest_year(const Published& p, std::string_view indicator, std::string_view kind,
                    std::string_view label, int year) {
  for (int away = 0; away < 20; ++away) {
    for (const int y : {year - away, year + away}) {
      if (y > model::last_fitted_year || y < 2011) continue;
      if (const auto v = p.value(indicator, kind, label, england, y)) return *v;
    }
  }
  throw std::runtime_error("the published data hold no figure of " + std::string(indicator) +
                           " by " + std::string(kind) + ", " + std::string(label) +
                           ", for England");
}

double exits_at_18(const Published& p, int year) {
  if (const auto at_18 = p.value("cla_ceased", "age_band", "18_plus", england, year)) return *at_18;
  // Until 2015 ages from 16 were one band; the share of 2016 splits it.
  const double band = nearest_year(p, "cla_ceased", "age_band", "16_plus", year);
  const double at_18 = nearest_year(p, "cla_ceased", "age_band", "18_plus", 2016);
  return band * at_18 /
         (at_18 + nearest_year(p, "cla_ceased", "age_band", "16", 2016) +
          nearest_year(p, "cla_ceased", "age_band", "17", 2016));
}

double other_exits_under_18(const Published& p, int year) {
  using enum ReasonCeased;
  double left = nearest_year(p, "cla_ceased", "none", "total", year) - exits_at_18(p, year);
  for (const auto r : {adopted, sgo, child_arrangements_order, home_planned, home_unplanned,
                       no_parental_responsibility, remand_ended}) {
    left -= ceased(p, r, year);
  }
  return left -
         p.value("cla_ceased", "reason_ceased", "home_all_pre2015", england, year).value_or(0.0);
}

double unaccompanied_starts(const Published& p, int year) {
  if (const auto starts = p.value("cla_started", "uasc", "uasc", england, year)) return *starts;
  const double now = nearest_year(p, "nat_cla_31mar_uasc_series", "none", "total", year);
  const double before = nearest_year(p, "nat_cla_31mar_uasc_series", "none", "total", year - 1);
  return std::max(0.0, now - before + target(p, "unaccompanied.before") * before);
}

void fill_published_shares(Fitted& fitted, const Published& p) {
  auto& s = fitted.parameters.shares;
  fill_sources(s, p);
  fill_factor_information(s, p);
  fill_factors(s, p);
  fill_reasons(s, p);
  fill_needs(s, p);
  fill_legal(s, p);
  fill_whereabouts(s, p);
  for (std::size_t y = 0; y < fitted_years; ++y)
    s.unaccompanied[y][0] = unaccompanied_starts(p, year_of(y));
  for (std::size_t c = 0; c < s.plan_category.size(); ++c) {
    s.plan_category[c] = target(p, "plan_category." + std::string(model::plan_category_names[c]));
  }
  fitted.share_sources = {
      {"referral_source", "LAIT26 referrals_from_*_pct; 2016 used for earlier years"},
      {"factor_information",
       "CIN25 assessments_with_factor_information over referrals less referrals_nfa; 2018 used for "
       "earlier years"},
      {"assessment_factor",
       "CIN25 assessment_factor over assessments_with_factor_information; 2018 used for earlier "
       "years"},
      {"reason_home", "cla_ceased by reason; 2015 used for earlier years"},
      {"reason_other_under_18",
       "cla_ceased by reason and age; split under 18 and at 18 by "
       "docs/assurance/assumptions.md#a43"},
      {"reason_at_18",
       "cla_ceased by reason and age; split under 18 and at 18 by "
       "docs/assurance/assumptions.md#a43"},
      {"legal_status_court",
       "cla_started by legal status; split by route by docs/assurance/assumptions.md#a44"},
      {"legal_status_other", "cla_started by legal status less unaccompanied and court route"},
      {"category_of_need", "cla_started by category of need less unaccompanied"},
      {"placement_weight", "fit to cla_31mar by placement"},
      {"unaccompanied_arrivals",
       "cla_started uasc from 2020; before by docs/assurance/assumptions.md#a42"},
      {"outside_market_locality",
       "nat_cla_31mar_distance by placement; 2020 used for earlier years "
       "(docs/assurance/assumptions.md#a223)"},
      {"outside_market_provider",
       "nat_cla_31mar_placement_by_provider inside the boundary; 2020 used for earlier years "
       "(docs/assurance/assumptions.md#a223)"},
      {"plan_category", "recalled, not checked: docs/assurance/assumptions.md#a45"}};
}

}  // namespace kindred::calibration
