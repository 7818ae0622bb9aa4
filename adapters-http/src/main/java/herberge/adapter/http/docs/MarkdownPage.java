package herberge.adapter.http.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Renders one of the project's Markdown documents as HTML. It supports what these documents use: headings, paragraphs,
 * lists, tables, fenced blocks, and code, bold text and links within a line. Headings have the same anchors as on GitHub.
 */
final class MarkdownPage {

    private static final Pattern HEADING = Pattern.compile("(#{1,4}) (.*)");
    private static final Pattern RULE = Pattern.compile("\\|[-:| ]+\\|");
    private static final Pattern SPAN = Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*|\\[([^\\]]+)]\\(([^)\\s]+)\\)");

    /** The paths of the documents that the server serves; other documents are named without a link. */
    private static final Map<String, String> SERVED = Map.of(
            "problems.md",
            "/docs/problems",
            "realtime.md",
            "/docs/realtime.md",
            "herberge.d.ts",
            "/docs/herberge.d.ts");

    private final StringBuilder html = new StringBuilder();
    private final List<String> lines;
    private int at;

    private MarkdownPage(List<String> lines) {
        this.lines = lines;
    }

    /** Renders the document; its first heading is the title of the page. */
    static String of(String markdown) {
        return new MarkdownPage(markdown.lines().toList()).page();
    }

    private String page() {
        while (at < lines.size()) {
            block();
        }
        String title = lines.isEmpty() ? "" : escaped(lines.get(0).replaceFirst("^# ", ""));
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Herberge: TITLE</title>
                <link rel="stylesheet" href="/docs/docs.css">
                </head>
                <body>
                <main class="docs-text">
                TEXT</main>
                </body>
                </html>
                """.replace("TITLE", title).replace("TEXT", html);
    }

    private void block() {
        String line = lines.get(at);
        Matcher heading = HEADING.matcher(line);
        if (line.isBlank()) {
            at++;
        } else if (heading.matches()) {
            at++;
            int level = heading.group(1).length();
            html.append("<h")
                    .append(level)
                    .append(" id=\"")
                    .append(anchor(heading.group(2)))
                    .append("\">");
            html.append(inline(heading.group(2))).append("</h").append(level).append(">\n");
        } else if (line.startsWith("```")) {
            fenced();
        } else if (line.startsWith("|")) {
            table();
        } else if (item(line)) {
            list();
        } else {
            html.append("<p>").append(inline(text())).append("</p>\n");
        }
    }

    private void fenced() {
        html.append("<pre><code>");
        for (at++; at < lines.size() && !lines.get(at).startsWith("```"); at++) {
            html.append(escaped(lines.get(at))).append('\n');
        }
        at++;
        html.append("</code></pre>\n");
    }

    private void table() {
        html.append("<table>\n");
        for (; at < lines.size() && lines.get(at).startsWith("|"); at++) {
            boolean head =
                    at + 1 < lines.size() && RULE.matcher(lines.get(at + 1)).matches();
            if (!RULE.matcher(lines.get(at)).matches()) {
                row(lines.get(at), head ? "th" : "td");
            }
        }
        html.append("</table>\n");
    }

    private void row(String line, String cell) {
        html.append("<tr>");
        for (String text : line.substring(1, line.lastIndexOf('|')).split("(?<!\\\\)\\|", -1)) {
            String shown = inline(text.strip().replace("\\|", "|"));
            html.append('<')
                    .append(cell)
                    .append('>')
                    .append(shown)
                    .append("</")
                    .append(cell)
                    .append('>');
        }
        html.append("</tr>\n");
    }

    private void list() {
        boolean numbered = Character.isDigit(lines.get(at).charAt(0));
        html.append(numbered ? "<ol>\n" : "<ul>\n");
        while (at < lines.size() && item(lines.get(at))) {
            html.append("<li>")
                    .append(inline(text().replaceFirst("^(- |\\d+\\. )", "")))
                    .append("</li>\n");
        }
        html.append(numbered ? "</ol>\n" : "</ul>\n");
    }

    /** Reads the lines of a paragraph or a list item until another element begins. */
    private String text() {
        List<String> parts = new ArrayList<>();
        do {
            parts.add(lines.get(at).strip());
            at++;
        } while (at < lines.size() && goesOn(lines.get(at)));
        return String.join(" ", parts);
    }

    private static boolean goesOn(String line) {
        return !line.isBlank()
                && !item(line)
                && !line.startsWith("```")
                && !line.startsWith("|")
                && !HEADING.matcher(line).matches();
    }

    private static boolean item(String line) {
        return line.startsWith("- ") || line.matches("\\d+\\. .*");
    }

    private static String inline(String text) {
        StringBuilder html = new StringBuilder();
        int end = 0;
        for (MatchResult span : SPAN.matcher(text).results().toList()) {
            html.append(escaped(text.substring(end, span.start()))).append(marked(span));
            end = span.end();
        }
        return html.append(escaped(text.substring(end))).toString();
    }

    private static String marked(MatchResult span) {
        if (span.group(1) != null) {
            return "<code>" + escaped(span.group(1)) + "</code>";
        }
        if (span.group(2) != null) {
            return "<strong>" + inline(span.group(2)) + "</strong>";
        }
        String label = inline(span.group(3));
        String target = target(span.group(4));
        return target.isEmpty() ? label : "<a href=\"" + escaped(target) + "\">" + label + "</a>";
    }

    private static String target(String link) {
        if (link.startsWith("#") || link.startsWith("https://")) {
            return link;
        }
        String[] parts = link.split("#", 2);
        String served = SERVED.getOrDefault(parts[0], "");
        return served.isEmpty() || parts.length == 1 ? served : served + "#" + parts[1];
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
