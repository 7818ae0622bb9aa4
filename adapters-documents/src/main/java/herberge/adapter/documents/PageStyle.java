package herberge.adapter.documents;

/** How a page of an invoice looks: A4, with the address where windows of envelopes are. */
final class PageStyle {

    /** The only family: text in another one would be left out. */
    static final String FONT = "DejaVu Sans Condensed";

    static final String CSS = """
            @page {
              size: A4; margin: 20mm 20mm 30mm 25mm;
              @top-right { content: element(carry, start); font-family: 'DejaVu Sans Condensed'; }
              @bottom-center { content: element(footer); font-family: 'DejaVu Sans Condensed'; width: 100%; }
            }
            @page :first { @top-right { content: none; } }
            * { font-family: 'DejaVu Sans Condensed'; }
            body { font-size: 9.5pt; line-height: 1.35; margin: 0; }
            h1 { font-size: 14pt; margin: 8mm 0 3mm 0; }
            p { margin: 2mm 0; }
            .text { white-space: pre-wrap; }
            table { border-collapse: collapse; width: 100%; }
            th { font-weight: bold; text-align: left; vertical-align: top; }
            td { vertical-align: top; }
            th.amount, td.amount { text-align: right; white-space: nowrap; padding-left: 4mm; }
            #logo { text-align: right; height: 22mm; }
            #logo img { max-height: 20mm; max-width: 80mm; }
            .head td.address { width: 92mm; height: 40mm; }
            .sender { font-size: 7pt; margin-bottom: 2mm; }
            .facts { width: auto; }
            .facts th { font-weight: normal; padding-right: 4mm; white-space: nowrap; }
            .lines { -fs-table-paginate: paginate; margin-top: 4mm; }
            .lines tr { page-break-inside: avoid; }
            .lines th { border-bottom: 0.5pt solid #000; }
            .lines td { padding-top: 1mm; word-wrap: break-word; }
            .total td { font-weight: bold; border-top: 0.5pt solid #000; }
            .sums { margin-top: 6mm; page-break-inside: avoid; }
            .sums th { border-bottom: 0.5pt solid #000; }
            .payment { margin-top: 5mm; page-break-inside: avoid; }
            .code { width: 32mm; }
            .code img { width: 30mm; height: 30mm; }
            .carry { position: running(carry); text-align: right; font-size: 8.5pt; }
            .page:after { content: 'Seite ' counter(page) ' von ' counter(pages); }
            #footer { position: running(footer); font-size: 7.5pt; border-top: 0.5pt solid #000; padding-top: 1mm; }
            """;

    private PageStyle() {}
}
