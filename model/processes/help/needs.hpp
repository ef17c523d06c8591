// model/processes/help/needs.hpp - what a child needs, as it is and as the authority knows it.
//
// Real thing:  a child's difficulties follow what the child lives through. The score has the scale
//              of the Strengths and Difficulties Questionnaire (0 to 40), which authorities report
//              for looked-after children of 5 to 16; below 14 it is normal, from 17 a cause for
//              concern.
// Equation:    score = own part + exposure; exposure goes to a level by the family's adversity, or
//              one of its own while looked after, with a time constant to rise and one to ease; a
//              placement move adds to it. Risk, in three levels, follows from the level of
//              adversity and the band of the score, and acts on what may happen at home.
// Method:      between reviews (each half year at home, each year in care) nothing is computed.
// Parameters:  needs.*, adversity.* (docs/theory/needs.md)
// Left out:    strengths apart from difficulties; education, health and disability as needs.
#pragma once

#include "model/processes/area_month.hpp"

namespace kindred::model::needs {

/// The score's bands as published: normal, borderline, cause for concern.
constexpr std::uint8_t band_of(double score) { return score < 14 ? 0 : score < 17 ? 1 : 2; }
/// The score on the day of the last review or event [points, 0 to 40].
double score(const Profile& profile);
/// The score of a child with an open case on a later day, if nothing happens until then.
double score_on(const AreaMonth& area_month, std::uint32_t record, Day day);

/// A child becomes known: its own part, and what it has lived through so far.
void begin(AreaMonth& area_month, std::uint32_t record, Day day);
/// Brings the score, the family's factors and the risk up to a day.
void review(AreaMonth& area_month, std::uint32_t record, Day day);
/// Whether the month is one of a child's reviews; they are spread over the months by identity.
bool reviewed_in(const Child& child, Month month);
Month next_review(const Child& child, Month from);
/// What an assessment knows of the score from now on.
void assess(AreaMonth& area_month, std::uint32_t record, Day day);
/// The same by the yearly questionnaire about a looked-after child, which has just been reviewed.
void measure(AreaMonth& area_month, std::uint32_t record);
/// Counts the needs of a looked-after child on 31 March.
void count_looked_after(AreaMonth& area_month, std::uint32_t record, Day day);

/// Whether a child is one of those whose needs are looked at when they reach 18: one in eight, the
/// unaccompanied left out.
bool in_sample_at_18(const Child& child);
/// Counts its needs then.
void count_at_18(AreaMonth& area_month, std::uint32_t record, Day day);
/// A placement move, which the score feels.
void moved(AreaMonth& area_month, std::uint32_t record, Day day);

/// A family's factors are taken as they are when a quarter of the year begins: they come and go
/// over many months, and so they are looked up once for all who ask.
constexpr Month beginning_of_quarter(Month month) { return {month.index - month.index % 3}; }
/// Finds the factors active in a family this quarter, with the help that it had before: what
/// happens to one child within a month does not act on another before the next.
void look(const AreaMonth& area_month, KnownFamily& known, AgentId family);
/// The same for a child's family, which it answers; none if the child is unaccompanied.
KnownFamily* look(AreaMonth& area_month, std::uint32_t record);

}  // namespace kindred::model::needs
