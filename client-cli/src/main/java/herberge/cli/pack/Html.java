package herberge.cli.pack;

import herberge.cli.output.DisplayWidth;
import java.util.List;

/** Writes a page of HTML. Every text is escaped here, so none can become markup. */
final class Html {

    private static final String STYLE = """
            body { font: 10pt/1.3 sans-serif; margin: 1cm; }
            h1 { font-size: 16pt; } h2 { font-size: 13pt; break-before: page; } h2.first { break-before: auto; }
            h3 { font-size: 11pt; margin: 0.6em 0 0.2em; break-after: avoid; }
            table { border-collapse: collapse; width: 100%; } tr { break-inside: avoid; }
            thead { display: table-header-group; }
            th, td { border: 1px solid #888; padding: 2px 5px; text-align: left; vertical-align: top; }
            td { white-space: pre-line; overflow-wrap: anywhere; }
            @page { margin: 1cm; } @media print { body { margin: 0; } }
            """;

    private final StringBuilder page = new StringBuilder();

    Html(String language, String title) {
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(escaped(language))
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" ")
                .append("content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>")
                .append(escaped(title))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n");
        element("h1", title);
    }

    void section(String title, boolean first) {
        page.append(first ? "<h2 class=\"first\">" : "<h2>")
                .append(escaped(title))
                .append("</h2>\n");
    }

    void subsection(String title) {
        element("h3", title);
    }

    void paragraph(String text) {
        element("p", text);
    }

    private void element(String name, String text) {
        page.append('<').append(name).append('>').append(escaped(text));
        page.append("</").append(name).append(">\n");
    }

    void table(List<String> headings, List<List<String>> rows) {
        page.append("<table>\n<thead>");
        row("th", headings);
        page.append("</thead>\n<tbody>\n");
        rows.forEach(cells -> row("td", cells));
        page.append("</tbody>\n</table>\n");
    }

    private void row(String cell, List<String> texts) {
        page.append("<tr>");
        texts.forEach(text -> page.append('<')
                .append(cell)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(cell)
                .append('>'));
        page.append("</tr>\n");
    }

    String end() {
        return page.append("</body>\n</html>\n").toString();
    }

    /** The text without control characters, and with nothing that could be markup. */
    static String escaped(String text) {
        return DisplayWidth.printable(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
