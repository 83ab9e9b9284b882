import blueprint from './blueprint.json';
import cases from './cases.json';
import charts from './charts.json';
import checks from './checks.json';
import claims from './claims.json';
import comments from './comments.json';
import common from './common.json';
import compare from './compare.json';
import dashboards from './dashboards.json';
import data from './data.json';
import deviations from './deviations.json';
import drift from './drift.json';
import drivers from './drivers.json';
import exports from './exports.json';
import findings from './findings.json';
import flow from './flow.json';
import folders from './folders.json';
import gallery from './gallery.json';
import history from './history.json';
import improvements from './improvements.json';
import journeys from './journeys.json';
import library from './library.json';
import maps from './maps.json';
import matrix from './matrix.json';
import measured from './measured.json';
import merge from './merge.json';
import notes from './notes.json';
import notifications from './notifications.json';
import outline from './outline.json';
import personas from './personas.json';
import persons from './persons.json';
import privacy from './privacy.json';
import rejections from './rejections.json';
import rich from './rich.json';
import rules from './rules.json';
import segments from './segments.json';
import shared from './shared.json';
import sharing from './sharing.json';
import sources from './sources.json';
import story from './story.json';
import surveys from './surveys.json';
import table from './table.json';
import together from './together.json';
import tour from './tour.json';
import variants from './variants.json';
import worksheet from './worksheet.json';

export default {
  blueprint,
  cases,
  charts,
  checks,
  claims,
  comments,
  common,
  compare,
  dashboards,
  data,
  deviations,
  drift,
  drivers,
  exports,
  findings,
  flow,
  folders,
  gallery,
  history,
  improvements,
  journeys,
  library,
  maps,
  matrix,
  measured,
  merge,
  notes,
  notifications,
  outline,
  personas,
  persons,
  privacy,
  rejections,
  rich,
  rules,
  story,
  segments,
  surveys,
  shared,
  sharing,
  sources,
  table,
  together,
  tour,
  variants,
  worksheet,
};
