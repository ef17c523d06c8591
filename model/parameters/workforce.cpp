#include "model/parameters/key_list.hpp"

namespace kindred::model {

void workforce_keys(KeyList& list, WorkforceParameters& p) {
  const auto over_published = [&](const char* name, const char* sentence, double most,
                                  double& value) { list.add(name, "-", sentence, 0, most, value); };
  over_published("workforce.posts", "Posts of social workers, over those published.", 5, p.posts);
  over_published("workforce.leaving", "Social workers who leave, over those published.", 5,
                 p.leaving);
  over_published("workforce.recruitment",
                 "Vacant posts filled within a month, over the share that published stocks imply.",
                 10, p.recruitment);
  over_published("workforce.agency",
                 "Agency workers for each vacancy and each post, over those published.", 5,
                 p.agency);
  list.add("workforce.apprentices", "share",
           "Apprentices who start each September, for each post, beyond those published.", 0, 0.5,
           p.apprentices);
  list.add("workforce.apprentice_months", "months", "From starting as an apprentice to qualifying.",
           12, 60, p.apprentice_months);
  list.add("workforce.apprentice_leaving", "1/month", "Hazard of leaving before qualifying.", 0, 1,
           p.apprentice_leaving);
  list.add("workforce.newly_qualified", "share",
           "Social workers who are newly qualified as they start in a post.", 0, 1,
           p.newly_qualified);
  list.add("workforce.newly_qualified_cases", "share",
           "Cases of a worker in the first year after qualifying, over another's.", 0, 1,
           p.newly_qualified_cases);
  list.add("workforce.promotion", "1/month",
           "Hazard of becoming a senior worker or manager after two years in post.", 0, 1,
           p.promotion);
  list.add("workforce.leaving_by_grade", worker_grade_names, "-", "Factor of the grade on leaving.",
           0, 5, p.leaving_by_grade);
  list.add("workforce.supervision.newly_qualified", "share",
           "Of a worker's time, to supervise one who is newly qualified.", 0, 1,
           p.supervising_newly_qualified);
  list.add("workforce.supervision.apprentice", "share",
           "Of a worker's time, to supervise one apprentice.", 0, 1, p.supervising_apprentice);
  list.add("workforce.agency_months", "months", "Mean time that an agency worker stays.", 1, 60,
           p.agency_months);
  list.add("workforce.transfers", "1/month",
           "Hazard that a looked-after child's case passes between workers who both stay.", 0, 1,
           p.transfers);
  list.add("workforce.caseload.turnover", "-",
           "Elasticity of leaving to caseload; 0: caseload makes nobody leave.", 0, 30, p.turnover);
  list.add("workforce.caseload.rereferral", "-",
           "Factor on further referrals of a closed child for each case of a worker above the "
           "area's usual.",
           1, 1.1, p.rereferral);
  list.add("workforce.caseload.duration", "-",
           "Factor on the time to the end of an assessment and to a conference for each case of a "
           "worker above the area's usual.",
           1, 1.1, p.duration);
  list.add("workforce.continuity.moves", "-",
           "Elasticity of moves of placement to changes of children's workers.", 0, 2, p.moves);
  list.add("workforce.unallocated_above", "-",
           "Caseload over the area's usual beyond which cases have no worker; from 100 on never.",
           1, 100, p.unallocated_above);
  list.add("workforce.family_help.workers", "fte/10000 children",
           "Posts of workers of targeted early help; from 10,000 on they limit nothing.", 0,
           family_help_workers_for_all, p.family_help_workers);
  list.add("workforce.family_help.families_each", "families",
           "Families whom a worker of targeted early help has at once.", 1, 100, p.families_each);
  list.add("workforce.family_help.leaving", "1/month",
           "Hazard that a worker of targeted early help leaves.", 0, 1, p.family_help_leaving);
  list.add("workforce.family_help.filling", "probability",
           "Chance that a vacant post of theirs is filled within a month.", 0, 1,
           p.family_help_filling);
}

}  // namespace kindred::model
