// A mail server with STARTTLS and a sign-in, for tests: prints its port, then each mail as a line of JSON.
// Usage: node mail-server.mjs NODE_MODULES CERTIFICATE.pem KEY.pem OPTIONS; ends when standard input does.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [modules, certificate, key, options] = process.argv.slice(2);
const require = createRequire(pathToFileURL(join(modules, 'any.js')));
const { SMTPServer } = require('smtp-server');

const { isBusy, ...others } = JSON.parse(options);
const server = new SMTPServer({
  cert: readFileSync(certificate),
  key: readFileSync(key),
  ...others,
  onMailFrom: (_, __, answer) => answer(isBusy ? Object.assign(new Error('Too busy'), { responseCode: 421 }) : null),
  onAuth: ({ username, password }, _, answer) =>
    username === 'kpi' && password === 'secret' ? answer(null, { user: username }) : answer(new Error('Wrong user or password')),
  onData(stream, session, answer) {
    let text = '';
    stream.on('data', chunk => (text += chunk));
    stream.on('end', () => {
      console.log(JSON.stringify({ text, isEncrypted: session.secure, user: session.user ?? null }));
      answer();
    });
  },
});
server.on('error', () => {});   // of one client
server.listen(0, '127.0.0.1', () => console.log(server.server.address().port));
process.stdin.resume().on('end', () => process.exit());
