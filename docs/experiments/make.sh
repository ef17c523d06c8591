#!/bin/sh
# Runs the experiments of the library beside the baseline and draws their charts again:
# docs/experiments/NAME.svg, the difference from the baseline in per cent by year, and NAME.csv; for
# targeting, what a million pounds of early help averts; for one tier, what two tiers add to it.
#     docs/experiments/make.sh [share of families] [draws]
# Needs gnuplot (a Debian package, installed if it is missing).
set -eu
cd "$(dirname "$0")/../.."
sample=${1:-0.2} draws=${2:-4}
command -v gnuplot >/dev/null || apt-get install -y gnuplot-nox >/dev/null
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# An experiment, or an experiment:what it is set beside where that is not the baseline, and the
# indicators that its chart shows: NAME, or NAME/breakdown/label.
cat > "$work/list" <<'LIST'
experiment_early_help_cut referrals section47_started cla_started
partner_threshold referrals referrals_from_police_pct referrals_from_schools_pct
experiment_no_handover_loss rereferrals_12m referrals cla_started
experiment_adversity_shock referrals section47_started cla_31mar
experiment_fewer_social_workers sw_caseload_fte sw_turnover_rate_fte sw_agency_rate_fte
experiment_fewer_social_workers_without_loop sw_caseload_fte sw_turnover_rate_fte sw_agency_rate_fte
experiment_social_work_apprentices sw_caseload_fte sw_inpost_fte
every_threshold_raised_a_tenth cla_31mar csc_net_current_expenditure unmet_serious_adversity_child_months
experiment_austerity early_help_31mar rereferrals_12m cla_started
experiment_binding_budget:experiment_dearer_places early_help_31mar cla_31mar csc_net_current_expenditure
experiment_fewer_foster_carers providers_31mar/place_kind/authority_foster cla_31mar/placement/foster cla_31mar/placement/secure_and_childrens_homes cla_31mar_gt_20_miles_outside_la_pct childrens_homes_31mar csc_net_current_expenditure
experiment_fewer_foster_carers_fixed_prices:loop_off_scarcity_prices cla_31mar/placement/foster cla_31mar/placement/secure_and_childrens_homes childrens_homes_31mar csc_net_current_expenditure
experiment_more_kin cla_31mar/placement_detail/kin_foster cla_31mar/placement_detail/authority_foster cla_31mar/placement_detail/agency_foster cla_31mar/placement_detail/childrens_home csc_net_current_expenditure
experiment_diffusion:experiment_patchy_practice rereferrals_12m referrals cpp_started cla_31mar
experiment_pathfinders_followed:experiment_pathfinders cla_started cla_31mar csc_net_current_expenditure
experiment_foster_carer_retention foster_enquiries foster_approvals providers_31mar/place_kind/authority_foster
experiment_foster_carer_retention_without_word_of_mouth:loop_off_word_of_mouth foster_enquiries foster_approvals providers_31mar/place_kind/authority_foster
LIST
# What early help averts is shown for each million pounds of it, at two targetings.
targeting=experiment_better_targeting
averted='rereferrals_12m cpp_started cla_started'
family_month=280 # pounds, docs/assurance/assumptions.md#a125
# Two tiers of help beside one, where families are lost between tiers and where nobody is.
tiers=experiment_one_tier
no_loss=experiment_no_handover_loss
names="$(cut -d' ' -f1 "$work/list" | tr : '\n' | sort -u) $targeting $tiers ${tiers}_no_handover_loss"
# shellcheck disable=SC2086
./kindred run baseline $names --sample "$sample" --draws "$draws" --years 2013:2033 \
  --out "$work/study.h5"

# values NAME INDICATOR: year,value by year
values() {
  indicator_of=${2%%/*} kind= label=total
  if [ "$indicator_of" != "$2" ]; then
    kind=${2#*/} label=${2##*/}
    kind="--breakdown ${kind%%/*}"
  fi
  # shellcheck disable=SC2086
  ./kindred table "$work/study.h5" --indicator "$indicator_of" $kind --format csv --years 2024:2033 |
    awk -F, -v name="$1" -v label="$label" 'NR == 1 { for (i = 1; i <= NF; ++i) at[$i] = i; next }
      $at["scenario"] == name && $at["statistic"] == "mean" && $at["breakdown"] == label {
        print $at["year"] "," $at["value"] }'
}
while read -r named indicators; do
  name=${named%:*} beside=baseline
  if [ "$name" != "$named" ]; then beside=${named#*:}; fi
  table=docs/experiments/$name.csv
  echo "year,indicator,$beside,experiment,difference_percent" > "$table"
  plots=
  for indicator in $indicators; do
    values "$beside" "$indicator" > "$work/a"
    values "$name" "$indicator" > "$work/b"
    points=$work/$name.$(echo "$indicator" | tr / .)
    paste -d, "$work/a" "$work/b" | awk -F, -v i="$indicator" '
      { printf "%s,%s,%.6g,%.6g,%.2f\n", $1, i, $2, $4, $2 ? 100 * ($4 / $2 - 1) : 0 }' |
      tee "$points" >> "$table"
    plots="$plots, '$points' using 1:5 with linespoints lw 2 title '$(echo "$indicator" | tr _/ ' ,')'"
  done
  gnuplot <<PLOT
set terminal svg size 760,380 font 'sans,13' background '#ffffff'
set output 'docs/experiments/$name.svg'
set datafile separator ','
set title '$(echo "$name" | tr _ ' ')' noenhanced
set ylabel 'difference from $(echo "$beside" | tr _ ' '), per cent'
set xlabel 'year ending 31 March'
set grid ytics
set key below
set yrange [*<-0.2:0.2<*]
plot 0 lc '#888888' notitle $plots
PLOT
done < "$work/list"

# averted NAME INDICATOR: year and what early help there averts, against early help cut, for each
# million pounds of it since the cut
averted() {
  cut=experiment_early_help_cut
  for of in "$2" early_help_31mar; do
    values "$cut" "$of" > "$work/without.$of"
    values "$1" "$of" > "$work/with.$of"
  done
  paste -d, "$work/without.$2" "$work/with.$2" \
    "$work/without.early_help_31mar" "$work/with.early_help_31mar" |
    awk -F, -v price="$family_month" '$1 > 2024 {
      averted += $2 - $4; spent += ($8 - $6) * 12 * price / 1e6
      printf "%s,%.3f\n", $1, averted / spent }'
}
table=docs/experiments/$targeting.csv
echo "year,indicator,averted_per_gbp_million,averted_per_gbp_million_better_targeting" > "$table"
panels=
for indicator in $averted; do
  averted baseline "$indicator" > "$work/a"
  averted "$targeting" "$indicator" > "$work/b"
  paste -d, "$work/a" "$work/b" |
    awk -F, -v i="$indicator" '{ printf "%s,%s,%s,%s\n", $1, i, $2, $4 }' |
    tee "$work/panel.$indicator" >> "$table"
  panels="$panels
set title '$(echo "$indicator" | tr _ ' ')'
plot '$work/panel.$indicator' using 1:3 with linespoints lw 2 title 'baseline', \
  '$work/panel.$indicator' using 1:4 with linespoints lw 2 title 'better targeting'"
done
gnuplot <<PLOT
set terminal svg size 900,380 font 'sans,13' background '#ffffff'
set output 'docs/experiments/$targeting.svg'
set datafile separator ','
set multiplot layout 1,3 title 'averted by each million pounds of early help since April 2024, by year ending 31 March'
set xtics 2025,4
set xrange [2024.5:2033.5]
set yrange [0:*]
set grid ytics
set key below
$panels
unset multiplot
PLOT

# gap TWO_TIERS ONE_TIER: year and how many more referrals within 12 months of another there were in
# two tiers, per cent, since the change
gap() {
  values "$1" rereferrals_12m > "$work/two"
  values "$2" rereferrals_12m > "$work/one"
  paste -d, "$work/two" "$work/one" | awk -F, '$1 > 2024 {
    two += $2; one += $4; printf "%s,%.3f\n", $1, 100 * (two / one - 1) }'
}
gap baseline "$tiers" > "$work/a"
gap "$no_loss" "${tiers}_no_handover_loss" > "$work/b"
table=docs/experiments/$tiers.csv
echo "year,two_over_one_tier_percent,two_over_one_tier_without_loss_percent" > "$table"
paste -d, "$work/a" "$work/b" | awk -F, '{ print $1 "," $2 "," $4 }' >> "$table"
gnuplot <<PLOT
set terminal svg size 760,380 font 'sans,13' background '#ffffff'
set output 'docs/experiments/$tiers.svg'
set datafile separator ','
set title 'referrals within 12 months of another since April 2024: two tiers over one'
set ylabel 'two tiers over one, per cent'
set xlabel 'year ending 31 March'
set grid ytics
set key below
set yrange [*<-0.05:0.05<*]
plot 0 lc '#888888' notitle, \
  '$table' every ::1 using 1:2 with linespoints lw 2 title 'with loss at the handover', \
  '$table' every ::1 using 1:3 with linespoints lw 2 title 'without it'
PLOT
