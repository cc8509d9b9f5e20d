// Prints what another program reads from a workbook: the sheets, and of each its rows, its filter, and its second row.
import { readFileSync } from 'node:fs';
import xlsx from 'xlsx';

const workbook = xlsx.read(readFileSync(process.argv[2]), { cellDates: true, UTC: true });
for (const name of workbook.SheetNames) {
  const sheet = workbook.Sheets[name];
  const rows = xlsx.utils.sheet_to_json(sheet, { header: 1, raw: true });
  console.log(JSON.stringify({ name, rows: rows.length, filter: sheet['!autofilter']?.ref ?? '', first: rows[1] }));
}
