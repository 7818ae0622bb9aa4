package herberge.adapter.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.InputStream;

/** The fonts of documents. Every text is in one of them, and every used character is in the file. */
final class EmbeddedFonts {

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

    private EmbeddedFonts() {}

    static void addTo(PdfRendererBuilder builder) {
        builder.useFont(() -> open("DejaVuSansCondensed.ttf"), PageStyle.FONT, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> open("DejaVuSansCondensed-Bold.ttf"), PageStyle.FONT, 700, FontStyle.NORMAL, true);
    }

    private static InputStream open(String file) {
        InputStream font = EmbeddedFonts.class.getResourceAsStream(FOLDER + file);
        if (font == null) {
            throw new IllegalStateException("the font " + file + " is missing");
        }
        return font;
    }

    /** What colours of a page mean: sRGB. */
    static byte[] colorProfile() {
        return ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    }
}
