package herberge.architecture.breach.fastcsvhasonehome.cli;

import de.siegmar.fastcsv.reader.CsvRecord;

record AtHome(CsvRecord library) {}
