package org.newsgraph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class InOrderTest {
    private static final Runnable NOTHING = () -> {};

    private static List<Integer> all(InOrder<Integer> work) {
        List<Integer> results = new ArrayList<>();
        for (Optional<Integer> next = work.next(NOTHING); next.isPresent(); next = work.next(NOTHING)) {
            results.add(next.get());
        }
        return results;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void results_come_in_the_order_of_reading_however_long_each_takes(int threads) {
        Random random = new Random(1);
        try (InOrder<Integer> work = new InOrder<>(threads)) {
            work.read(feed -> IntStream.range(0, 200).forEach(i -> {
                if (i % 5 == 0) {
                    feed.add(i);
                } else {
                    long millis = random.nextInt(4);
                    feed.add(() -> {
                        Thread.sleep(millis);
                        return i;
                    });
                }
            }));
            assertThat(all(work)).isEqualTo(IntStream.range(0, 200).boxed().toList());
            assertThat(work.isCutShort()).isFalse();
        }
    }

    @Test
    void no_more_is_in_hand_than_twice_the_threads_and_what_the_reader_and_the_caller_hold() {
        AtomicInteger read = new AtomicInteger();
        try (InOrder<Integer> work = new InOrder<>(3)) {
            work.read(feed -> IntStream.range(0, 500).forEach(i -> {
                read.incrementAndGet();
                feed.add(() -> i);
            }));
            for (int taken = 0; work.next(NOTHING).isPresent(); taken++) {
                assertThat(read.get()).isLessThanOrEqualTo(taken + 1 + 6 + 1);
            }
        }
        assertThat(read).hasValue(500);
    }

    @Test
    void what_the_reader_throws_comes_after_what_it_read_before() {
        try (InOrder<Integer> work = new InOrder<>(2)) {
            work.read(feed -> {
                feed.add(() -> 1);
                feed.add(2);
                throw new IllegalArgumentException("no more");
            });
            assertThat(work.next(NOTHING)).contains(1);
            assertThat(work.next(NOTHING)).contains(2);
            assertThatThrownBy(() -> work.next(NOTHING)).isInstanceOf(IllegalArgumentException.class).hasMessage("no more");
        }
    }

    @Test
    void what_the_work_throws_is_thrown_in_its_turn() {
        try (InOrder<Integer> work = new InOrder<>(2)) {
            work.read(feed -> {
                feed.add(() -> 1);
                feed.add(() -> {
                    throw new StackOverflowError("deep");
                });
            });
            assertThat(work.next(NOTHING)).contains(1);
            assertThatThrownBy(() -> work.next(NOTHING)).isInstanceOf(StackOverflowError.class);
        }
    }

    @Test
    void after_a_stop_what_is_in_hand_is_done_and_nothing_more() {
        AtomicInteger read = new AtomicInteger();
        try (InOrder<Integer> work = new InOrder<>(2)) {
            work.read(feed -> IntStream.iterate(0, i -> i + 1).forEach(i -> {
                feed.add(() -> i);
                read.incrementAndGet();
            }));
            assertThat(work.next(NOTHING)).contains(0);
            work.stop();
            List<Integer> rest = all(work);
            assertThat(rest).hasSizeLessThanOrEqualTo(5).isEqualTo(IntStream.rangeClosed(1, rest.size()).boxed().toList());
            assertThat(work.isCutShort()).isTrue();
        }
    }

    @Test
    void a_reader_that_waits_for_its_input_does_not_keep_a_stop_from_ending() {
        CountDownLatch never = new CountDownLatch(1);
        try (InOrder<Integer> work = new InOrder<>(2)) {
            work.read(feed -> {
                feed.add(() -> 1);
                boolean waiting = true;
                while (waiting) {
                    try {
                        never.await();
                        waiting = false;
                    } catch (InterruptedException e) {
                        // As a read of standard input, which nothing wakes.
                    }
                }
            });
            assertThat(work.next(NOTHING)).contains(1);
            work.stop();
            assertThat(work.next(NOTHING)).isEmpty();
            assertThat(work.isCutShort()).isTrue();
        } finally {
            never.countDown();
        }
    }

    @Test
    void a_stop_after_everything_is_read_leaves_nothing_out() {
        CountDownLatch go = new CountDownLatch(1);
        try (InOrder<Integer> work = new InOrder<>(2)) {
            work.read(feed -> {
                feed.add(() -> {
                    go.await();
                    return 1;
                });
            });
            CountDownLatch once = new CountDownLatch(1);
            assertThat(work.next(() -> {
                if (once.getCount() > 0) {
                    once.countDown();
                    work.stop();
                    go.countDown();
                }
            })).contains(1);
            assertThat(work.next(NOTHING)).isEmpty();
            assertThat(work.isCutShort()).isFalse();
        }
    }
}
