#include "model/parameters/workforce.hpp"

#include "model/parameters/key_list.hpp"

namespace kindred::model {

void workforce_keys(KeyList& list, WorkforceParameters& p) {
  const auto over_published = [&](const char* name, const char* sentence, double most,
                                  double& value) { list.add(name, "-", sentence, 0, most, value); };
  over_published("workforce.posts", "Posts of social workers, relative to the published number.", 5,
                 p.posts);
  over_published("workforce.leaving", "Social workers who leave, relative to the published number.",
                 5, p.leaving);
  over_published("workforce.recruitment",
                 "Share of vacant posts filled within a month, relative to the share that "
                 "published figures imply.",
                 10, p.recruitment);
  over_published("workforce.agency",
                 "Agency workers for each vacancy and each post, relative to the published number.",
                 5, p.agency);
  list.add("workforce.apprentices", "share",
           "Apprentices who start each September, as a share of posts, in addition to those in the "
           "published figures.",
           0, 0.5, p.apprentices);
  list.add("workforce.apprentice_months", "months",
           "Time from starting as an apprentice to qualifying.", 12, 60, p.apprentice_months);
  list.add("workforce.apprentice_leaving", "1/month",
           "Hazard that an apprentice leaves before qualifying.", 0, 1, p.apprentice_leaving);
  list.add("workforce.newly_qualified", "share",
           "Share of social workers starting in a post who are newly qualified.", 0, 1,
           p.newly_qualified);
  list.add("workforce.newly_qualified_cases", "share",
           "Cases of a worker in the first year after qualifying, relative to other workers.", 0, 1,
           p.newly_qualified_cases);
  list.add("workforce.promotion", "1/month",
           "Hazard of becoming a senior worker or manager after two years in post.", 0, 1,
           p.promotion);
  list.add("workforce.leaving_by_grade", worker_grade_names, "-",
           "Factor of the grade on the hazard of leaving.", 0, 5, p.leaving_by_grade);
  list.add("workforce.supervision.newly_qualified", "share",
           "Share of a worker's time needed to supervise one newly qualified worker.", 0, 1,
           p.supervising_newly_qualified);
  list.add("workforce.supervision.apprentice", "share",
           "Share of a worker's time needed to supervise one apprentice.", 0, 1,
           p.supervising_apprentice);
  list.add("workforce.agency_months", "months", "Mean time that an agency worker stays.", 1, 60,
           p.agency_months);
  list.add(
      "workforce.transfers", "1/month",
      "Hazard that a looked-after child's case passes from one worker to another when both stay.",
      0, 1, p.transfers);
  list.add("workforce.caseload.turnover", "-",
           "Elasticity of leaving to caseload; 0 means that caseload has no effect on leaving.", 0,
           30, p.turnover);
  list.add("workforce.caseload.rereferral", "-",
           "Factor on further referrals of a child whose case has closed, for each case per worker "
           "above the area's usual number.",
           1, 1.1, p.rereferral);
  list.add("workforce.caseload.duration", "-",
           "Factor on the time to the end of an assessment and to a conference, for each case per "
           "worker above the area's usual number.",
           1, 1.1, p.duration);
  list.add("workforce.continuity.moves", "-",
           "Elasticity of placement moves to changes of the child's social worker.", 0, 2, p.moves);
  list.add("workforce.unallocated_above", "-",
           "Caseload, relative to the area's usual, above which cases have no worker; 100 or more "
           "means never.",
           1, 100, p.unallocated_above);
  list.add("workforce.family_help.workers", "fte/10000 children",
           "Posts of targeted early help workers; 10,000 or more means no limit.", 0,
           family_help_workers_for_all, p.family_help_workers);
  list.add("workforce.family_help.families_each", "families",
           "Families that a targeted early help worker helps at once.", 1, 100, p.families_each);
  list.add("workforce.family_help.leaving", "1/month",
           "Hazard that a targeted early help worker leaves.", 0, 1, p.family_help_leaving);
  list.add("workforce.family_help.filling", "probability",
           "Chance that a vacant post of a targeted early help worker is filled within a month.", 0,
           1, p.family_help_filling);
}

}  // namespace kindred::model
