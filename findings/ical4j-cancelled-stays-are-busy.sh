#!/usr/bin/env bash
# ical4j 4.4.0: the free/busy list that it makes from bookings counts cancelled stays as taken.
#
# Guess:  new VFreeBusy(request, events) leaves out events with STATUS:CANCELLED and those with TRANSP:TRANSPARENT.
# Seen:   only the transparent ones. A cancelled stay is busy, with times of day or by whole days, and is missing in the free
#         gaps that a request with a duration is answered with. A tentative one is plain busy, not BUSY-TENTATIVE.
# Harm:   a cancelled event stays in a calendar on purpose, so that its readers learn of the cancellation. As long as it does, the
#         room looks taken to everybody who asks for the list, and is not sold again.
# Way:    take the cancelled events out before the list is made.
#
# Needs: a JDK from 17 on, Maven. Exits with 1 if what is seen changes.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

for artifact in org.mnode.ical4j:ical4j:4.4.0 org.threeten:threeten-extra:1.8.0 org.apache.commons:commons-lang3:3.18.0 \
  commons-codec:commons-codec:1.18.0 org.slf4j:slf4j-api:2.0.17; do
  mvn -q -B dependency:copy -Dartifact="$artifact" -DoutputDirectory=lib >&2
done

cat >Cancelled.java <<'JAVA'
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VFreeBusy;

class Cancelled {
    private static final Instant FROM = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-12-31T00:00:00Z");

    public static void main(String[] arguments) throws Exception {
        show("confirmed", "DTSTART:20261205T140000Z", "DTEND:20261207T100000Z", "STATUS:CONFIRMED");
        show("tentative", "DTSTART:20261205T140000Z", "DTEND:20261207T100000Z", "STATUS:TENTATIVE");
        show("cancelled", "DTSTART:20261205T140000Z", "DTEND:20261207T100000Z", "STATUS:CANCELLED");
        show("cancelled, whole days", "DTSTART;VALUE=DATE:20261205", "DTEND;VALUE=DATE:20261207", "STATUS:CANCELLED");
        show("transparent", "DTSTART:20261205T140000Z", "DTEND:20261207T100000Z", "TRANSP:TRANSPARENT");
    }

    private static void show(String what, String... lines) throws Exception {
        String calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example//bookings//EN\r\nBEGIN:VEVENT\r\nUID:1@example\r\n"
                + "DTSTAMP:20261101T000000Z\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        List<CalendarComponent> stays = new CalendarBuilder().build(new StringReader(calendar)).getComponents("VEVENT");
        System.out.println(what);
        System.out.println("  taken: " + list(new VFreeBusy(new VFreeBusy(FROM, TO), stays)));
        System.out.println("  free:  " + list(new VFreeBusy(new VFreeBusy(FROM, TO, Duration.ofDays(1)), stays)));
    }

    private static String list(VFreeBusy answer) {
        return answer.toString().lines().filter(line -> line.startsWith("FREEBUSY")).findFirst().orElse("nothing");
    }
}
JAVA
java -Duser.timezone=UTC -cp 'lib/*' Cancelled.java 2>log | tee seen || { cat log >&2; exit 1; }

cat >expected <<'TEXT'
confirmed
  taken: FREEBUSY:20261205T140000Z/20261207T100000Z
  free:  FREEBUSY;FBTYPE=FREE:20261201T000000Z/20261205T140000Z,20261207T100000Z/20261231T000000Z
tentative
  taken: FREEBUSY:20261205T140000Z/20261207T100000Z
  free:  FREEBUSY;FBTYPE=FREE:20261201T000000Z/20261205T140000Z,20261207T100000Z/20261231T000000Z
cancelled
  taken: FREEBUSY:20261205T140000Z/20261207T100000Z
  free:  FREEBUSY;FBTYPE=FREE:20261201T000000Z/20261205T140000Z,20261207T100000Z/20261231T000000Z
cancelled, whole days
  taken: FREEBUSY:20261205T000000Z/20261207T000000Z
  free:  FREEBUSY;FBTYPE=FREE:20261201T000000Z/20261205T000000Z,20261207T000000Z/20261231T000000Z
transparent
  taken: nothing
  free:  FREEBUSY;FBTYPE=FREE:20261201T000000Z/20261231T000000Z
TEXT
diff expected seen && echo "as described"
