// The other side of Web Push. One JSON object comes by standard input, one goes out.
import { createECDH } from 'node:crypto';
import { readFileSync } from 'node:fs';
import ece from 'http_ece';
import webPush from 'web-push';

const { act, ...said } = JSON.parse(readFileSync(0, 'utf8'));

const acts = {
  // reads what we have written for a browser
  decrypt({ body, privateKey, auth }) {
    const browser = createECDH('prime256v1');
    browser.setPrivateKey(privateKey, 'base64url');
    return { text: ece.decrypt(Buffer.from(body, 'base64url'), { version: 'aes128gcm', privateKey: browser, authSecret: auth }).toString('utf8') };
  },
  // writes for a browser of ours
  encrypt({ text, publicKey, auth }) {
    return { body: webPush.encrypt(publicKey, auth, text, 'aes128gcm').cipherText.toString('base64url') };
  },
  // what it would send with the same keys
  headers({ audience, subject, publicKey, privateKey, expiration }) {
    return { authorization: webPush.getVapidHeaders(audience, subject, publicKey, privateKey, 'aes128gcm', expiration).Authorization };
  },
};

process.stdout.write(JSON.stringify(acts[act](said)));
