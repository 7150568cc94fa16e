#!/usr/bin/env bash
# Deploys KPI Papers to Azure: what it needs (main.bicep), then the program. Safe to repeat: what is there already stays as it is.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)

deployment=kpi-papers           # its name in Azure: the outputs of the last one are found by it
oldest_az=2.61.0                # takes a location beside a .bicepparam file
pause=15                        # seconds between two tries
tries=40                        # ten minutes

usage() {
  cat << 'USAGE'
Usage: infra/azure/deploy.sh -g RESOURCE_GROUP -l LOCATION [options]

  -g RESOURCE_GROUP   where everything goes; made if it is not there
  -l LOCATION         the region, such as uksouth
  -p FILE             what is this council's own (default: infra/azure/main.bicepparam)
  -y                  do not ask before anything is changed
  --dry-run           show what would change, and change nothing
  --package FILE      deploy this package instead of building one
  -h, --help          show this
USAGE
}

step() { printf '\n== %s\n' "$1"; }

say() { printf '   %s\n' "$1"; }

# What went wrong, then what to do about it.
fail() {
  printf '\n%s\n' "$1" >&2
  shift
  (($# == 0)) || printf 'What to do: %s\n' "$*" >&2
  exit 1
}

misused() {
  printf '%s\n\n' "$1" >&2
  usage >&2
  exit 2
}

# Azure needs minutes until a new role counts everywhere, or until an app has started again.
try_for_minutes() {
  local try error
  for ((try = 1; try <= tries; try++)); do
    if error=$("$@" 2>&1); then return; fi
    ((try > 1)) || say "Not yet, which is usual after a change, so this is tried for ten minutes: ${error##*$'\n'}"
    sleep "$pause"
  done
  printf '%s\n' "$error" >&2
  return 1
}

group='' location='' parameters="$here/main.bicepparam" package='' asks=true dry_run=false
while (($# > 0)); do
  option=$1 value=${2:-}
  shift
  case $option in
    -g) group=$value ;;
    -l) location=$value ;;
    -p) parameters=$value ;;
    --package) package=$value ;;
    -y) asks=false && continue ;;
    --dry-run) dry_run=true && continue ;;
    -h | --help)
      usage
      exit
      ;;
    *) misused "$option is no option of this command." ;;
  esac
  [[ -n $value ]] || misused "$option needs a value after it."
  shift
done
[[ -n $group ]] || misused "Say with -g which resource group everything goes to."
[[ -n $location ]] || misused "Say with -l which region it is, such as uksouth."
[[ -f $parameters ]] || fail "There is no file $parameters." "Copy infra/azure/main.bicepparam, write into it what is your council's own, and give it with -p."
[[ -z $package || -f $package ]] || fail "There is no package $package." "Leave --package out to have one built."

check_tools() {
  local version
  command -v az > /dev/null || fail "The Azure CLI (az) was not found." "Install it: https://learn.microsoft.com/cli/azure/install-azure-cli"
  command -v curl > /dev/null || fail "curl was not found." "Install it with your system's package manager."
  command -v dotnet > /dev/null || fail "The .NET SDK (dotnet) was not found." "Install the .NET SDK 10: https://dotnet.microsoft.com/download"
  command -v node > /dev/null || fail "Node.js (node) was not found; the typeface of the papers is fetched with it." "Install Node.js 20: https://nodejs.org"
  version=$(az version --query '"azure-cli"' --output tsv) || fail "The Azure CLI does not start." "Run 'az version' and see what it says."
  printf '%s\n' "$oldest_az" "$version" | sort --version-sort --check=quiet ||
    fail "The Azure CLI is version $version; this needs $oldest_az or later." "Run: az upgrade"
}

check_sign_in() {
  local account user subscription
  account=$(az account show --query '[user.name, name]' --output tsv) ||
    fail "You are not signed in to Azure." "Run 'az login', then 'az account set --subscription NAME' if you have more than one, and this again."
  { read -r user && read -r subscription; } <<< "$account"
  say "$user, in the subscription $subscription"
}

check_region() {
  local offered
  if grep --quiet --extended-regexp "^param hosting *= *'dedicated'" "$parameters"; then
    say "A machine of its own (hosting 'dedicated') is to be had in every region."
    return
  fi
  # Counted, as the one version that there is of `custom` has no name. Whether it is to be had is for Azure to say when it deploys.
  if ! offered=$(az functionapp list-flexconsumption-runtimes --location "$location" --runtime custom --query 'length(@)' --output tsv); then
    say "Azure does not say whether Flex Consumption is to be had in $location. If it is not, the deployment will be refused, and changes nothing."
    return
  fi
  [[ $offered =~ ^[1-9] ]] || fail "Azure does not say that Flex Consumption starts programs of one's own (runtime 'custom') in $location." \
    "Take a region that 'az functionapp list-flexconsumption-locations --output table' names," \
    "or write \"param hosting = 'dedicated'\" into $parameters: one small machine, paid by the month. Then run this again."
  say "Flex Consumption is to be had, with the runtime 'custom'."
}

build_package() {
  if [[ -n $package ]]; then
    say "Not built: $package was given."
    return
  fi
  dotnet build "$here/package" --target:Package --verbosity:minimal --nologo ||
    fail "The package could not be built." "Read the first error above. On a clean clone, 'dotnet build' says whether .NET and Node.js are as they should be."
  package=$root/.artifacts/package/kpi-papers.zip
}

# Without a group there is nothing to compare with.
group_is_there() { [[ $(az group exists --name "$group" --output tsv) == true ]]; }

show_changes() {
  if ! group_is_there; then
    say "The resource group $group is not there: it would be made in $location, and everything in it is new."
    return
  fi
  az deployment group what-if --resource-group "$group" --parameters "$parameters" location="$location" ||
    fail "Azure would refuse this deployment, so nothing was changed." \
      "Read the error above: a name in $parameters may be taken or wrong, or you may lack the role Owner on the resource group $group," \
      "which is needed since it gives roles to others. Put that right and run this again."
}

ask() {
  local answer=''
  if ! $asks; then return; fi
  read -r -p "   Go on? [y/N] " answer || true
  [[ $answer == [yY]* ]] || fail "Nothing was changed." "Run this again when it may be. In a script, give -y."
}

deploy_infrastructure() {
  local outputs
  if ! group_is_there; then
    az group create --name "$group" --location "$location" --output none ||
      fail "The resource group $group could not be made." "Ask whoever owns the subscription to make it and to give you the role Owner on it. Then run this again."
  fi
  outputs=$(az deployment group create --resource-group "$group" --name "$deployment" --parameters "$parameters" location="$location" \
    --query 'properties.outputs.[appName.value, appUrl.value, dataAccount.value, packageAccount.value, packageContainer.value, packageName.value, vaultName.value]' --output tsv) ||
    fail "Azure could not deploy everything." \
      "Read the error above, or see the deployment '$deployment' of the resource group $group in the portal." \
      "What was deployed stays and does no harm; put the cause right and run this again."
  vault='' # the last line, which is not there without a vault
  if ! { read -r app && read -r url && read -r data_account && read -r package_account && read -r package_container && read -r package_name && { read -r vault || true; }; } <<< "$outputs"; then
    fail "The deployment does not say where the app is." "See that $parameters uses the main.bicep beside this script: using 'main.bicep'."
  fi
  say "$app, at $url"
}

upload_package() {
  try_for_minutes az storage blob upload --auth-mode login --account-name "$package_account" --container-name "$package_container" \
    --name "$package_name" --file "$package" --overwrite --no-progress --only-show-errors --output none ||
    fail "The package could not be uploaded to the container $package_container of $package_account." \
      "You need the role Storage Blob Data Contributor on it: be a member of the group whose id is teamGroupId in $parameters," \
      "sign in again with 'az login' so that it counts, and run this again."
}

post_to_app() {
  az rest --method post --output none --url "/subscriptions/{subscriptionId}/resourceGroups/$group/providers/Microsoft.Web/sites/$app/$1"
}

# The platform reads the package's functions when it is told to, and instances that run have to let go of the old program. What it once read from the
# vault, or could not read, it keeps for up to a day unless it is told to look again.
start_program() {
  try_for_minutes post_to_app 'syncfunctiontriggers?api-version=2024-04-01' ||
    fail "Azure did not read the functions of the package." "Wait some minutes and run this again. If it stays so, see 'Diagnose and solve problems' of $app in the portal."
  if [[ -n $vault ]]; then
    post_to_app 'config/configreferences/appsettings/refresh?api-version=2022-03-01' ||
      say "Azure did not read the vault $vault anew. If the mail service's secret has just changed, the app may know the former one for a day."
  fi
  az functionapp restart --resource-group "$group" --name "$app" --output none ||
    fail "The app could not be started again." "Run: az functionapp restart --resource-group $group --name $app"
}

# Which release a package holds stands in it as plain text (infra/azure/package), but not in one from before that was so.
release_of() {
  local mark
  mark=$(LC_ALL=C grep --text --only-matching --max-count=1 'kpi-papers-release-[0-9a-f]\{12\}' "$1") || return 0
  printf '%s' "${mark##*-}"
}

# Until it has let go of the former program, the app may answer with that one.
is_well() {
  local answer
  answer=$(curl --silent --show-error --fail --max-time 30 "$url/api/health") || return
  [[ -z $release || $answer == *"\"$release\""* ]] || { printf 'it is the former program that answers\n' && return 1; }
}

wait_until_healthy() {
  local secret=()
  release=$(release_of "$package")
  [[ -n $release ]] || say "The package does not say which release it is, so the answer may be the former program's."
  [[ -z $vault ]] || secret=("Without its secret the app does not start: under 'Environment variables' of $app in the portal, the reference to the vault $vault"
    "must have a green tick. A role may take ten minutes to count, and the secret must have been given once, in KPI_MAIL_SECRET. Then run this again." "If it is not that:")
  try_for_minutes is_well ||
    fail "$url/api/health does not answer that the app is well." "${secret[@]}" \
      "Open it, signed in as an operator: it says what does not work. If there is no answer at all, look at the log of $app in Application Insights." \
      "To go back, give the package of the last release with --package."
}

smoke_test() {
  KPI_SMOKE_URL=$url dotnet test "$root/tests/Functions.Tests" --filter Smoke ||
    fail "The app runs, but does not behave as it should." \
      "The name of each failed test says what was expected. Until that is put right, give nobody the address." \
      "To go back, give the package of the last release with --package."
}

step "Checking the tools"
check_tools
step "Checking who is signed in"
check_sign_in
step "Checking what $location offers"
check_region
if ! $dry_run; then
  step "Building the package"
  build_package
fi
step "Comparing with what is in $group"
show_changes
if $dry_run; then
  step "Nothing was changed, as this is a dry run."
  exit
fi
ask
step "Deploying what the app needs (some minutes)"
deploy_infrastructure
step "Uploading the package"
upload_package
step "Starting the program"
start_program
step "Waiting until the app is well"
wait_until_healthy
step "Trying it from outside"
smoke_test
step "Deployed: $url"
say "Next: put the configuration into the container config of $data_account, then drop a first export into its container inbox."
