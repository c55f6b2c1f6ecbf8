package org.newsgraph.cli;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.newsgraph.cli.MixedArticles.Item;

/** Articles in the forms in which newsrooms and archives have them. Their words need no escaping in any of these. */
final class ArticleForms {
    private static final String TIME = "T08:00:00Z";

    private ArticleForms() {}

    static String text(Item item) {
        return item.headline() + "\n\n" + item.date() + "\n\n" + item.body() + "\n";
    }

    /** schema.org; with an address it has another identifier. */
    static JsonObject json(Item item, String url) {
        JsonObject json = new JsonObject();
        json.addProperty("@type", "NewsArticle");
        json.addProperty("identifier", "item-" + item.number() + (url == null ? "" : "-web"));
        json.addProperty("headline", item.headline());
        json.addProperty("datePublished", item.date().toString());
        json.addProperty("inLanguage", "en");
        json.addProperty("articleBody", item.body());
        if (url != null) {
            json.addProperty("url", url);
        }
        return json;
    }

    private static String paragraphs(Item item) {
        return Arrays.stream(item.body().split("\n\n")).collect(Collectors.joining("</p>\n<p>", "<p>", "</p>"));
    }

    static String page(Item item) {
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>%1$s | Example Herald</title>
                <meta property="article:published_time" content="%2$s"></head>
                <body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
                <main><article><h1>%1$s</h1>
                %3$s
                </article><aside><a href="/other">Read more about ports</a></aside></main>
                <footer>About us. Terms of use.</footer></body></html>
                """.formatted(item.headline(), item.date() + TIME, paragraphs(item));
    }

    static String rss(List<Item> items) {
        return items.stream().map(item -> """
                <item><title>%s</title><link>%s</link><dc:date>%s</dc:date>
                <content:encoded><![CDATA[%s]]></content:encoded></item>
                """.formatted(item.headline(), item.address(), item.date() + TIME, paragraphs(item)))
                .collect(Collectors.joining("", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                            xmlns:dc="http://purl.org/dc/elements/1.1/">
                        <channel><title>Example Herald</title><link>https://example.org/</link><language>en</language>
                        <description>News</description>
                        """, "</channel></rss>\n"));
    }

    static String atom(List<Item> items) {
        return items.stream().map(item -> """
                <entry><title>%1$s</title><id>%2$s</id><link href="%2$s"/><published>%3$s</published><updated>%3$s</updated>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">%4$s</div></content></entry>
                """.formatted(item.headline(), item.address(), item.date() + TIME, paragraphs(item)))
                .collect(Collectors.joining("", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Example Herald</title>
                        <id>https://example.org/</id><updated>2024-12-01T08:00:00Z</updated>
                        """, "</feed>\n"));
    }

    static String nitf(Item item) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <nitf><head><docdata><date.issue norm="%1$s"/></docdata></head>
                <body><body.head><hedline><hl1>%2$s</hl1></hedline></body.head>
                <body.content><block>%3$s</block></body.content></body></nitf>
                """.formatted(item.date() + TIME, item.headline(), paragraphs(item));
    }

    static String newsml(List<Item> items) {
        return items.stream()
                .map(item -> """
                        <newsItem guid="%1$s" xml:lang="en"><itemMeta><versionCreated>%2$s</versionCreated></itemMeta>
                        <contentMeta><headline>%3$s</headline></contentMeta>
                        <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>%4$s</body></html>
                        </inlineXML></contentSet></newsItem>
                        """
                        .formatted(item.address(), item.date() + TIME, item.headline(), paragraphs(item)))
                .collect(Collectors.joining("", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
                        """, "</itemSet></newsMessage>\n"));
    }

    /** A web archive as crawlers write it: packed record by record, and with answers that are no articles. */
    static byte[] archive(List<Item> items) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        archive.write(record("warcinfo", 0, "https://example.org/", "application/warc-fields", "software: tests\r\n"));
        for (Item item : items) {
            archive.write(response(2 * item.number() + 1, item.address() + "/gone", "404 Not Found", "<p>Gone</p>"));
            archive.write(response(2 * item.number() + 2, item.address(), "200 OK", page(item)));
        }
        return archive.toByteArray();
    }

    private static byte[] response(int id, String url, String status, String page) throws IOException {
        return record("response", id, url, "application/http; msgtype=response", "HTTP/1.1 " + status
                + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + length(page) + "\r\n\r\n" + page);
    }

    private static byte[] record(String type, int id, String url, String contentType, String content) throws IOException {
        String record = """
                WARC/1.0
                WARC-Type: %s
                WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-%012d>
                WARC-Date: 2024-12-01T08:00:00Z
                WARC-Target-URI: %s
                Content-Type: %s
                Content-Length: %d

                """.replace("\n", "\r\n").formatted(type, id, url, contentType, length(content)) + content + "\r\n\r\n";
        return gzip(record.getBytes(StandardCharsets.UTF_8));
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry header = new ZipEntry(entry.getKey());
                header.setLastModifiedTime(FileTime.fromMillis(0));
                out.putNextEntry(header);
                out.write(entry.getValue());
            }
        }
        return packed.toByteArray();
    }
}
