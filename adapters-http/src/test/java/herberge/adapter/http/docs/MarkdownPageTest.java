package herberge.adapter.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownPageTest {

    @Test
    void makesHtmlOfEverythingThatTheDocumentsUse() {
        String page = MarkdownPage.of("""
                # Problems & more

                A paragraph of `a < b`, **bold** text
                and [a link](https://example.org/?a=1&b=2).

                ## 401 and 403: the caller may not

                | member | what |
                |---|---|
                | `type` | a \\| b |

                - one, which
                  goes on
                - [two](problems.md#room-taken), [three](realtime.md), [four](operations.md#limits)

                1. first
                2. second

                ```json
                {"a": "<b>"}
                ```
                """);

        assertThat(page)
                .contains("<title>Herberge: Problems &amp; more</title>")
                .endsWith("""
                        <h1 id="problems--more">Problems &amp; more</h1>
                        <p>A paragraph of <code>a &lt; b</code>, <strong>bold</strong> text and \
                        <a href="https://example.org/?a=1&amp;b=2">a link</a>.</p>
                        <h2 id="401-and-403-the-caller-may-not">401 and 403: the caller may not</h2>
                        <table>
                        <tr><th>member</th><th>what</th></tr>
                        <tr><td><code>type</code></td><td>a | b</td></tr>
                        </table>
                        <ul>
                        <li>one, which goes on</li>
                        <li><a href="/docs/problems#room-taken">two</a>, <a href="/docs/realtime.md">three</a>, four</li>
                        </ul>
                        <ol>
                        <li>first</li>
                        <li>second</li>
                        </ol>
                        <pre><code>{&quot;a&quot;: &quot;&lt;b&gt;&quot;}
                        </code></pre>
                        </main>
                        </body>
                        </html>
                        """);
    }
}
