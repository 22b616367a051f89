import { make } from './dom.js';
import { moment } from './format.js';
import { get } from './api.js';
import { section, showPane } from './pane.js';
import { commandButtons, links, stateMark } from './resources.js';
import { isProcess } from './store.js';
import { serviceTag } from './colours.js';

const veil = '••••••••';

function secret(value) {
  return make('button', { type: 'button', className: 'secret', title: 'Show or hide', textContent: veil, onclick: event => {
    event.currentTarget.textContent = event.currentTarget.textContent === veil ? value : veil;
  } });
}

const resourceLink = name => make('a', { href: `/?resource=${encodeURIComponent(name)}`, textContent: name });
const time = text => text ? moment(Date.parse(`${text.replace('Z', '')}Z`)) : null;

let drawn = 0;

/** Everything about a resource. */
export async function drawDetails(resource, resources, closed) {
  const mine = ++drawn;
  const variables = await get(`/api/resources/${encodeURIComponent(resource.id)}/environment`).catch(() => []);
  if (mine !== drawn) return;
  const named = (list, type) => [...new Set(list.filter(relation => relation.type === type).map(relation => relation.name))];
  const lists = [['Refers to', named(resource.relations, 'Reference')], ['Waits for', named(resource.relations, 'WaitFor')], ['Parent', named(resource.relations, 'Parent')],
    ['Referred to by', [...new Set(resources.filter(other => other.relations.some(relation => relation.name === resource.name)).map(other => other.name))]]];
  showPane(serviceTag(resource.name), [
    make('p', { className: 'commands' }, commandButtons(resource), isProcess(resource) ? [
      make('a', { className: 'button', href: `/consolelogs/resource/${encodeURIComponent(resource.id)}`, textContent: 'Console' }),
      make('a', { className: 'button', href: `/structuredlogs?service=${encodeURIComponent(resource.name)}`, textContent: 'Logs' }),
      make('a', { className: 'button', href: `/traces?service=${encodeURIComponent(resource.name)}`, textContent: 'Traces' }),
      make('a', { className: 'button', href: `/metrics?service=${encodeURIComponent(resource.name)}`, textContent: 'Metrics' })] : null),
    section('Resource', [['State', stateMark(resource)], ['Reason', resource.reason], ['Id', resource.id], ['Type', resource.type], ['Process', resource.processId],
      ['Started', time(resource.started)], ['Stopped', time(resource.stopped)], ['Source', resource.source]].filter(([, value]) => value !== null && value !== '')),
    section('Endpoints', resource.links.map((link, index) => [links(resource)[index], link.url])),
    section('Health', resource.reports.map(report => [report.name, [make('span', { className: `state ${report.status === 'Healthy' ? 'good' : report.status === 'Unknown' ? 'busy' : 'bad'}`, textContent: report.status }), ` ${report.description ?? ''}`]])),
    section('Relations', lists.filter(([, names]) => names.length > 0).map(([title, names]) => [title, names.flatMap((name, index) => index ? [', ', resourceLink(name)] : [resourceLink(name)])])),
    section('Environment', variables.map(variable => [variable.name, variable.isSecret ? secret(variable.value) : variable.value]), 'code'),
  ], closed);
}
