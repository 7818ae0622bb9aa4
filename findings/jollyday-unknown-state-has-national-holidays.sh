#!/usr/bin/env bash
# jollyday 1.5.6: a state that it does not know has the holidays of the whole country, without a word.
#
# Guess:  getHolidays(year, "DE-BY") fails, as getInstance() does for a country that it does not know; "by" is right.
# Seen:   "by" and "BY" are Bavaria. "DE-BY" (its name in ISO 3166-2), "bayern", "xx" and "" are taken, too, and give the nine
#         days that are holidays in all of Germany. A misspelt town below the state gives the days of the state. Only an unknown
#         country fails.
# Harm:   a house in Bavaria with "DE-BY" in its configuration has no Epiphany, no Corpus Christi and no All Saints' Day: the
#         nights before them are sold at the price of any other day, for years, and every other holiday is right.
# Way:    look the state up in getCalendarHierarchy() when the configuration is read, and refuse one that is not there.
#
# Needs: a JDK from 17 on, Maven. Exits with 1 if what is seen changes.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

for artifact in de.focus-shift:jollyday-core:1.5.6 de.focus-shift:jollyday-jackson:1.5.6 org.threeten:threeten-extra:1.8.0 \
  com.fasterxml.jackson.core:jackson-annotations:2.19.1 com.fasterxml.jackson.core:jackson-core:2.19.1 \
  com.fasterxml.jackson.core:jackson-databind:2.19.1 com.fasterxml.jackson.dataformat:jackson-dataformat-xml:2.19.1 \
  com.fasterxml.woodstox:woodstox-core:7.1.1 org.codehaus.woodstox:stax2-api:4.2.2 org.slf4j:slf4j-api:2.0.17; do
  mvn -q -B dependency:copy -Dartifact="$artifact" -DoutputDirectory=lib >&2
done

cat >State.java <<'JAVA'
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;

class State {
    public static void main(String[] arguments) {
        HolidayManager germany = HolidayManager.getInstance(ManagerParameters.create("de"));
        LocalDate corpusChristi = LocalDate.of(2026, 6, 4);
        for (String state : new String[] {"by", "BY", "DE-BY", "bayern", "xx", ""}) {
            System.out.println("\"" + state + "\": " + germany.getHolidays(Year.of(2026), state).size()
                    + " holidays, Corpus Christi " + germany.isHoliday(corpusChristi, state)
                    + ", known " + germany.getCalendarHierarchy().getChildren().containsKey(state));
        }
        LocalDate peaceOfAugsburg = LocalDate.of(2026, 8, 8);
        for (String town : new String[] {"ag", "augsburg"}) {
            System.out.println("by, " + town + ": 8 August " + germany.isHoliday(peaceOfAugsburg, "by", town));
        }
        try {
            HolidayManager.getInstance(ManagerParameters.create("germany"));
        } catch (IllegalStateException e) {
            System.out.println("country germany: refused");
        }
    }
}
JAVA
java -cp 'lib/*' State.java 2>log | tee seen || { cat log >&2; exit 1; }

cat >expected <<'TEXT'
"by": 12 holidays, Corpus Christi true, known true
"BY": 12 holidays, Corpus Christi true, known false
"DE-BY": 9 holidays, Corpus Christi false, known false
"bayern": 9 holidays, Corpus Christi false, known false
"xx": 9 holidays, Corpus Christi false, known false
"": 9 holidays, Corpus Christi false, known false
by, ag: 8 August true
by, augsburg: 8 August false
country germany: refused
TEXT
diff expected seen && echo "as described"
