package org.newsgraph.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcPayload;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.newsgraph.article.raw.Field;
import org.newsgraph.article.raw.RawArticle;
import org.newsgraph.problem.BadInput;

/**
 * Reads the pages of a web archive (ISO 28500), record by record: HTML that a server sent with the status 200, or that was stored as
 * a resource. All other records are passed over. The library tells of damaged headers by all kinds of runtime exceptions.
 */
final class WarcReader {
    private WarcReader() {}

    /** @throws BadInput where the archive breaks off or is no archive; the pages before are handed on */
    static void read(InputStream in, Input input, ReadOptions options, ArticleSink sink) {
        int number = 0;
        int pages = 0;
        try (org.netpreserve.jwarc.WarcReader records = new org.netpreserve.jwarc.WarcReader(in)) {
            for (Optional<WarcRecord> next = next(records, number, input); next.isPresent(); next =
                    next(records, number, input)) {
                number++;
                if (next.get() instanceof WarcCaptureRecord record && isPage(record)) {
                    pages++;
                    page(record, input.source() + ": record " + number, input, options, sink);
                }
            }
        } catch (IOException e) {
            throw broken(e, number, input);
        }
        if (pages == 0) {
            throw new BadInput(input.source() + ": an archive without pages; give one that holds HTML responses");
        }
    }

    private static Optional<WarcRecord> next(org.netpreserve.jwarc.WarcReader records, int number, Input input) {
        try {
            return records.next();
        } catch (IOException | RuntimeException e) {
            throw broken(e, number, input);
        }
    }

    private static BadInput broken(Exception e, int number, Input input) {
        return new BadInput(
                input.source() + ": broken after " + number + " records (" + line(e) + "); the records before are read;"
                        + " fetch or write the archive anew",
                e);
    }

    private static void page(WarcCaptureRecord record, String source, Input input, ReadOptions options, ArticleSink sink) {
        Article article;
        try {
            byte[] bytes;
            Optional<String> charset;
            try (MessageBody body = body(record)) {
                bytes = body.stream().readNBytes(HtmlArticleReader.MOST_BYTES + 1);
                charset = Optional.ofNullable(record.payloadType().parameters().get("charset"));
            }
            if (bytes.length > HtmlArticleReader.MOST_BYTES) {
                throw new BadInput(source + ": larger than " + HtmlArticleReader.MOST_BYTES / (1024 * 1024)
                        + " MB, the limit for a page; take the record out of the archive");
            }
            RawArticle raw = HtmlArticleReader.page(bytes, new Input(source, null, "html", charset, record.target()), options);
            // A page that tells no date is as old as its capture, as far as anybody knows.
            raw.add(Field.PUBLISHED, record.date().toString());
            String id = record.id().toString();
            article = RawArticles.article(raw, source, id, input.name(), options);
        } catch (BadInput problem) {
            sink.failed(source, problem);
            return;
        } catch (IOException | RuntimeException e) {
            sink.failed(source, new BadInput(source + ": a page that cannot be read (" + line(e) + "); the others go on", e));
            return;
        }
        sink.accept(article);
    }

    private static MessageBody body(WarcCaptureRecord record) throws IOException {
        if (record instanceof WarcResponse response) {
            return response.http().bodyDecoded();
        }
        return record.payload().map(WarcPayload::body).orElseGet(MessageBody::empty);
    }

    private static boolean isPage(WarcCaptureRecord record) {
        try {
            if (record instanceof WarcResponse response) {
                if (!record.contentType().base().equals(MediaType.HTTP)) {
                    return false;
                }
                HttpResponse http = response.http();
                return http.status() == 200 && isHtml(http.contentType());
            }
            return record instanceof WarcResource && isHtml(record.contentType());
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static boolean isHtml(MediaType type) {
        String name = (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
        return name.equals("text/html") || name.equals("application/xhtml+xml");
    }

    private static String line(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    }
}
