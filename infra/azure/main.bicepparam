// One council's deployment: copy this file, write what is yours, and keep the copy where your team keeps such things. It holds no secret.
using 'main.bicep'

param name = 'kpi-exampleshire'
param teamEmail = 'digital@exampleshire.gov.uk'

// Object ids: az ad group show --group NAME --query id --output tsv
param officersGroupId = ''
param teamGroupId = ''

// From `az ad app create` (README.md, step 2).
param signInClientId = ''

// GOV.UK Notify. The other two, a mail server and Azure's own service, are in README.md.
param mail = {
  sender: 'notify'
  templateId: '00000000-0000-0000-0000-000000000000'
}

// Given as an environment variable for the one deployment that needs it, so that it is never written down.
param mailSecret = readEnvironmentVariable('KPI_MAIL_SECRET', '')

// Nobody else is written to. Empty it when the papers are real.
param mailAllowedDomains = 'exampleshire.gov.uk'

// The first day of this month, written once: with it the team is told when a month costs more than `budget`.
param budget = 25
param budgetFrom = ''
