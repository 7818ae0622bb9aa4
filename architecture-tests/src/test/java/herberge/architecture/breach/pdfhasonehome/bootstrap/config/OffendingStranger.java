package herberge.architecture.breach.pdfhasonehome.bootstrap.config;

import org.apache.pdfbox.pdmodel.PDDocument;

record OffendingStranger(PDDocument library) {}
