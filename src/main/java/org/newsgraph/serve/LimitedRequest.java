package org.newsgraph.serve;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.EOFException;
import java.io.IOException;

/** A request whose body ends with {@link TooLarge} where it goes beyond the limit. */
final class LimitedRequest extends HttpServletRequestWrapper {
    private static final int MOST_DRAINED = 1 << 16;

    private final long limit;

    LimitedRequest(HttpServletRequest request, long limit) {
        super(request);
        this.limit = limit;
    }

    /**
     * Reads what is left of a small body before a request is refused: a connection with something unread in it has to be closed, and
     * clients that would use it again take that for a failure.
     *
     * @return whether nothing is left
     */
    static boolean drain(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        if (length <= 0 && request.getHeader("Transfer-Encoding") == null) {
            return true;
        }
        if (length < 0 || length > MOST_DRAINED) {
            return false;
        }
        try {
            request.getInputStream().skipNBytes(length);
            return true;
        } catch (EOFException e) {
            return true;
        } catch (IOException | IllegalStateException e) {
            return false;
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Limited(super.getInputStream(), limit);
    }

    private static final class Limited extends ServletInputStream {
        private final ServletInputStream in;
        private final long limit;
        private long read;

        Limited(ServletInputStream in, long limit) {
            this.in = in;
            this.limit = limit;
        }

        private void count(int bytes) throws TooLarge {
            read += Math.max(0, bytes);
            if (read > limit) {
                throw new TooLarge(limit);
            }
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int start, int length) throws IOException {
            int number = in.read(bytes, start, length);
            count(number);
            return number;
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
