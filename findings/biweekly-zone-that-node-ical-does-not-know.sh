#!/usr/bin/env bash
# biweekly 0.6.8 and node-ical 0.20.1: times that one of them writes in Berlin's zone move by an hour or two for the other.
#
# Guess:  DTSTART;TZID=Europe/Berlin:20261224T150000 is 14:00 UTC, and still is when biweekly has read and written the calendar.
# Seen:   biweekly reads it right. As the calendar has no VTIMEZONE, like many feeds, it writes TZID=/Europe/Berlin, a name of the
#         global registry in the sense of RFC 5545, again without a VTIMEZONE. It does so in a calendar of one's own, too, with
#         new TimezoneAssignment(zone, "Europe/Berlin"). biweekly reads that well; node-ical, which knows Europe/Berlin without
#         a VTIMEZONE, does not know this name and takes the time for that of its own machine.
# Harm:   a house that merges feeds with biweekly and passes them on has its arrivals an hour late in winter and two in summer at
#         a reader whose server runs in UTC. On the developer's machine in Berlin all is well, and so are stays by whole days.
# Way:    take the zone from every property before writing (setTimezone(property, null)): the times are written in UTC.
#
# Needs: a JDK from 17 on, Maven, Node.js with npm. Exits with 1 if what is seen changes.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

for artifact in net.sf.biweekly:biweekly:0.6.8 com.github.mangstadt:vinnie:2.0.2; do
  mvn -q -B dependency:copy -Dartifact="$artifact" -DoutputDirectory=lib >&2
done
npm install --silent --no-fund --no-audit node-ical@0.20.1 moment-timezone@0.5.48 rrule@2.8.1 >&2

cat >Merge.java <<'JAVA'
import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;

class Merge {
    public static void main(String[] arguments) throws Exception {
        for (String day : new String[] {"20261224", "20260724"}) {
            String feed = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example//feed//EN\r\nBEGIN:VEVENT\r\nUID:1@example\r\n"
                    + "DTSTAMP:20260701T000000Z\r\nDTSTART;TZID=Europe/Berlin:" + day + "T150000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
            Files.writeString(Path.of(day + "-1-as-received.ics"), feed);
            ICalendar calendar = Biweekly.parse(feed).first();
            String merged = Biweekly.write(calendar).go();
            Files.writeString(Path.of(day + "-2-merged.ics"), merged);
            VEvent again = Biweekly.parse(merged).first().getEvents().get(0);
            System.out.println(day + ": biweekly reads its own " + again.getDateStart().getValue().toInstant());
            for (VEvent stay : calendar.getEvents()) {
                calendar.getTimezoneInfo().setTimezone(stay.getDateStart(), null);
            }
            Files.writeString(Path.of(day + "-3-merged-in-utc.ics"), Biweekly.write(calendar).go());
        }
        ICalendar made = new ICalendar();
        VEvent stay = new VEvent();
        stay.setDateStart(Date.from(Instant.parse("2026-12-24T14:00:00Z")));
        made.addEvent(stay);
        made.getTimezoneInfo().setDefaultTimezone(new TimezoneAssignment(TimeZone.getTimeZone("Europe/Berlin"), "Europe/Berlin"));
        Files.writeString(Path.of("20261224-4-made.ics"), Biweekly.write(made).go());
    }
}
JAVA
cat >read.js <<'JS'
const ical = require('node-ical');
const { readFileSync, readdirSync } = require('node:fs');
for (const name of readdirSync('.').filter((file) => file.endsWith('.ics')).sort()) {
  const text = readFileSync(name, 'utf8');
  const [line] = text.match(/DTSTART.*/);
  const stay = Object.values(ical.sync.parseICS(text)).find((component) => component.type === 'VEVENT');
  console.log(`${name} | ${line.trim()} | node-ical reads ${stay.start.toISOString()}`);
}
JS
{
  java -Duser.timezone=UTC -cp 'lib/*' Merge.java
  TZ=UTC node read.js
} 2>log | tee seen || { cat log >&2; exit 1; }

cat >expected <<'TEXT'
20261224: biweekly reads its own 2026-12-24T14:00:00Z
20260724: biweekly reads its own 2026-07-24T13:00:00Z
20260724-1-as-received.ics | DTSTART;TZID=Europe/Berlin:20260724T150000 | node-ical reads 2026-07-24T13:00:00.000Z
20260724-2-merged.ics | DTSTART;TZID=/Europe/Berlin:20260724T150000 | node-ical reads 2026-07-24T15:00:00.000Z
20260724-3-merged-in-utc.ics | DTSTART:20260724T130000Z | node-ical reads 2026-07-24T13:00:00.000Z
20261224-1-as-received.ics | DTSTART;TZID=Europe/Berlin:20261224T150000 | node-ical reads 2026-12-24T14:00:00.000Z
20261224-2-merged.ics | DTSTART;TZID=/Europe/Berlin:20261224T150000 | node-ical reads 2026-12-24T15:00:00.000Z
20261224-3-merged-in-utc.ics | DTSTART:20261224T140000Z | node-ical reads 2026-12-24T14:00:00.000Z
20261224-4-made.ics | DTSTART;TZID=/Europe/Berlin:20261224T150000 | node-ical reads 2026-12-24T15:00:00.000Z
TEXT
diff expected seen && echo "as described"
