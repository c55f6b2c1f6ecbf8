package org.newsgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LayoutTest {
    @Test
    void no_two_boxes_overlap() {
        Random random = new Random(3);
        for (int round = 0; round < 30; round++) {
            int count = random.nextInt(1, 45);
            double[] widths = random.doubles(count, 40, 190).toArray();
            double[] heights = random.doubles(count, 28, 60).toArray();
            List<int[]> edges = new ArrayList<>();
            for (int i = 1; i < count; i++) {
                if (random.nextInt(4) > 0) {
                    edges.add(new int[] {i, random.nextInt(i)});
                }
            }
            Layout layout = new Layout(widths, heights, edges, 1.5);
            for (int i = 0; i < count; i++) {
                assertThat(layout.x(i)).isFinite();
                for (int j = 0; j < i; j++) {
                    boolean apart = Math.abs(layout.x(i) - layout.x(j)) >= (widths[i] + widths[j]) / 2
                            || Math.abs(layout.y(i) - layout.y(j)) >= (heights[i] + heights[j]) / 2;
                    assertThat(apart).as("boxes " + i + " and " + j + " of " + count + " in round " + round).isTrue();
                }
            }
        }
    }

    @Test
    void the_same_network_is_laid_out_the_same() {
        double[] sizes = new double[12];
        Arrays.fill(sizes, 50);
        List<int[]> edges = List.of(new int[] {0, 1}, new int[] {1, 2}, new int[] {5, 6});
        Layout first = new Layout(sizes, sizes, edges, 1.5);
        Layout second = new Layout(sizes, sizes, edges, 1.5);
        for (int i = 0; i < sizes.length; i++) {
            assertThat(second.x(i)).isEqualTo(first.x(i));
            assertThat(second.y(i)).isEqualTo(first.y(i));
        }
    }

    @Test
    void what_is_joined_stands_nearer_than_what_is_not() {
        double[] sizes = new double[10];
        Arrays.fill(sizes, 40);
        List<int[]> ring = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ring.add(new int[] {i, (i + 1) % 10});
        }
        Layout layout = new Layout(sizes, sizes, ring, 1);
        assertThat(distance(layout, 0, 1)).isLessThan(distance(layout, 0, 5));
    }

    private static double distance(Layout layout, int a, int b) {
        return Math.hypot(layout.x(a) - layout.x(b), layout.y(a) - layout.y(b));
    }
}
