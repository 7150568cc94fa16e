// A system that sends files by SFTP: what it calls itself, and the public half of its key pair.
@export()
type sftpUser = {
  @minLength(3)
  @maxLength(64)
  name: string

  @description('As OpenSSH writes it: ssh-rsa AAAA… or ecdsa-sha2-nistp256 AAAA….')
  publicKey: string
}
