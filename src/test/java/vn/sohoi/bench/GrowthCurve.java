package vn.sohoi.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/** Time over the number of communes, both logarithmic: what does not grow is flat. */
final class GrowthCurve {

    private GrowthCurve() {}

    static void draw(List<Double> communes, Map<String, List<Double>> micros, Path file) throws IOException {
        XYChart chart = new XYChartBuilder()
                .width(900)
                .height(560)
                .title("Progress, slowest rule: medians; cold: the longest of three")
                .xAxisTitle("communes")
                .yAxisTitle("µs")
                .build();
        chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
        new TreeMap<>(micros).forEach((name, times) -> chart.addSeries(name.substring(2), communes, times));
        BitmapEncoder.saveBitmap(chart, file.toString(), BitmapFormat.PNG);
    }
}
