package herberge.adapter.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import herberge.domain.invoice.InvoiceContent;
import herberge.domain.invoice.InvoiceSeller;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The QR code with which banking programs fill in a transfer: EPC069-12, version 002. */
final class GiroCode {

    private static final long MAX_CENTS = 99_999_999_999L;

    /** A code has at most 331 bytes, and all but the name needs less than 100. */
    private static final int MAX_NAME_BYTES = 200;

    private static final int MAX_NAME = 70;

    /** In the units that a scanner tells apart. */
    private static final int PIXELS = 6;

    private GiroCode() {}

    /** What the code says; empty where there is no account, or nothing to pay. */
    static Optional<String> text(InvoiceContent content) {
        InvoiceSeller seller = content.seller();
        long cents = content.payableCents();
        if (seller.iban() == null
                || cents <= 0
                || cents > MAX_CENTS
                || !content.currency().equals("EUR")) {
            return Optional.empty();
        }
        return Optional.of(String.join(
                "\n",
                "BCD",
                "002",
                "1",
                "SCT",
                Objects.requireNonNullElse(seller.bic(), ""),
                name(Objects.requireNonNullElse(seller.holder(), seller.name())),
                seller.iban(),
                String.format(Locale.ROOT, "EUR%d.%02d", cents / 100, cents % 100),
                "",
                "",
                "Rechnung " + content.number().text()));
    }

    /** As much of a name as a transfer holds. */
    private static String name(String name) {
        int end = Math.min(name.codePointCount(0, name.length()), MAX_NAME);
        String cut = name.substring(0, name.offsetByCodePoints(0, end));
        while (cut.getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }

    /** The code as a PNG file. */
    static byte[] png(String text) {
        try {
            BitMatrix code = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    4));
            return BlackAndWhitePng.of(code.getWidth(), PIXELS, code::get);
        } catch (WriterException e) {
            throw new IllegalStateException("a text of " + text.length() + " characters fits no QR code", e);
        }
    }
}
