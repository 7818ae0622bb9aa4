package herberge.architecture.breach.pdfhasonehome.adapter.http;

import org.apache.pdfbox.pdmodel.PDDocument;

record OffendingStranger(PDDocument library) {}
