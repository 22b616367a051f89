// Reads an array of { file, text } from standard input, text being YAML; prints what is wrong with each object, one line per fault.
import { readFileSync } from 'node:fs';
import { loadAll } from 'js-yaml';

const packageOf = (group) =>
  group === 'keda.sh' ? '@kubernetes-models/keda' : group === 'monitoring.coreos.com' ? '@kubernetes-models/prometheus-operator' : 'kubernetes-models';

async function faultOf(object) {
  const group = object.apiVersion.includes('/') ? object.apiVersion.split('/')[0] : '';
  const module = await import(`${packageOf(group)}/${object.apiVersion}/${object.kind}`);
  try {
    new module[object.kind](object).validate();
    return undefined;
  } catch (fault) {
    return fault.message;
  }
}

for (const { file, text } of JSON.parse(readFileSync(0, 'utf8'))) {
  for (const object of loadAll(text)) {
    const fault = await faultOf(object);
    console.log(fault === undefined ? `ok ${object.kind}` : `fault ${file}: ${fault}`);
  }
}
