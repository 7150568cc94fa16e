// What sends the mails: one of three services, each with what it needs. The fields are explained in README.md.
@export()
@discriminator('sender')
type mailType = smtpMail | notifyMail | azureMail

type smtpMail = {
  sender: 'smtp'
  host: string
  port: int
  from: string

  @description('Who signs in there; absent for a server that asks nobody to.')
  user: string?

  @description('Absent or true for STARTTLS.')
  tls: bool?
}

type notifyMail = {
  sender: 'notify'
  templateId: string
}

type azureMail = {
  sender: 'azure'

  @description('The resource id of a verified domain; absent for one of Azure\'s, which takes 10 mails an hour.')
  domainId: string?
}
