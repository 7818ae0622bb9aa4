package herberge.architecture.breach.fastcsvhasonehome.bootstrap;

import de.siegmar.fastcsv.reader.CsvRecord;

record OffendingStranger(CsvRecord library) {}
