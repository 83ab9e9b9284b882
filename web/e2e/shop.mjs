// A small shop whose numbers can be worked out by hand: what the main job is played on.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 0, 5, 8);

const at = (millis) => new Date(START + millis).toISOString();
const customer = (number) => `c${String(number).padStart(3, '0')}`;

/**
 * 200 customers visit, ten minutes apart; the first 120 fill a basket an hour later; the first 60 pay a day after
 * their visit; the first 20 visit again a day after that. Then one row whose time nobody can read.
 */
export function shopLog() {
  const rows = ['customer,time,step,channel'];
  for (let number = 0; number < 200; number++) {
    const visit = number * 10 * MINUTE;
    rows.push(`${customer(number)},${at(visit)},visit_page,web`);
    if (number < 120) rows.push(`${customer(number)},${at(visit + HOUR)},fill_basket,web`);
    if (number < 60) rows.push(`${customer(number)},${at(visit + DAY)},pay,app`);
    if (number < 20) rows.push(`${customer(number)},${at(visit + 2 * DAY)},visit_page,web`);
  }
  rows.push('c999,the day before yesterday,visit_page,web');
  return `${rows.join('\n')}\n`;
}

/** What the log above holds. */
export const shop = {
  received: 401,
  stored: 400,
  rejected: 1,
  visited: 200,
  basket: 120,
  paid: 60,
};

/**
 * 100 respondents. Of the payment: 10 × 2, 20 × 3, 30 × 4, 20 × 5, so n = 80 and mean = 3.75; another 12 put 6 (not used)
 * and 8 put 0 (blank). Of the delivery: all put 4. Whether they recommend the shop: 0 to 10 in turn, 11 = no answer.
 */
export function shopSurvey() {
  const ratings = [
    [2, 10],
    [3, 20],
    [4, 30],
    [5, 20],
    [6, 12],
    [0, 8],
  ].flatMap(([rating, times]) => Array(times).fill(rating));
  const rows = ratings.map((rating, index) => `${index + 1},2026-02-01,${rating},4,${index % 12}`);
  return `respondent,date,rate_payment,rate_delivery,recommend\n${rows.join('\n')}\n`;
}

/** A file to drop on the page. */
export const file = (name, text) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
