package herberge.architecture.breach.pdfhasonehome.adapter.documents;

import org.apache.pdfbox.pdmodel.PDDocument;

record AtHome(PDDocument library) {}
