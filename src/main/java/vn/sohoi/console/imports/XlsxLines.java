package vn.sohoi.console.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import vn.sohoi.evidence.Unfolding;

/** Lines of the first sheet of a workbook that has any, read as a stream: a sheet never stands in memory whole. */
final class XlsxLines {

    /** An honest sheet is about ten times its packed size; a bomb is thousands of times. */
    private static final double LEAST_PACKED_SHARE = 0.01;

    /** The limit of a packed file is 10 MiB; nothing of ours unpacks to more than this. */
    private static final long MOST_BYTES_UNPACKED = 64L * 1024 * 1024;

    private static final int MOST_COLUMNS = 100;

    static {
        ZipSecureFile.setMinInflateRatio(LEAST_PACKED_SHARE);
        ZipSecureFile.setMaxEntrySize(MOST_BYTES_UNPACKED);
        ZipSecureFile.setMaxTextSize(MOST_BYTES_UNPACKED);
    }

    private XlsxLines() {}

    static List<Line> read(byte[] bytes) throws Unreadable {
        Path file = null;
        try {
            if (!Unfolding.isBounded(bytes)) {
                throw new Unreadable(1, "Không đọc được tệp Excel này: mở ra lớn bất thường.", "XLSX, CSV UTF-8");
            }
            file = Files.createTempFile("import", ".xlsx");
            Files.write(file, bytes);
            return read(file);
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException broken) {
            // POI throws unchecked exceptions of many kinds for files that are not what they seem
            if (broken instanceof TooMuch tooMuch) {
                throw new Unreadable(tooMuch.line, tooMuch.why, tooMuch.allowed);
            }
            throw new Unreadable(
                    1, "Không đọc được tệp Excel này: tệp hỏng, có mật khẩu hoặc quá lớn.", "XLSX, CSV UTF-8");
        } finally {
            delete(file);
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            file.toFile().deleteOnExit();
        }
    }

    private static List<Line> read(Path file) throws IOException, OpenXML4JException, SAXException {
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(workbook);
            ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(workbook);
            Iterator<InputStream> sheets = reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    SheetLines lines = new SheetLines();
                    XMLReader xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(
                            new XSSFSheetXMLHandler(reader.getStylesTable(), texts, lines, new PlainCells(), false));
                    xml.parse(new InputSource(sheet));
                    if (lines.lines.stream().anyMatch(line -> !line.blank())) {
                        return lines.lines;
                    }
                }
            }
            return List.of();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("every Java reads XML", impossible);
        }
    }

    /** Collects the cells of one sheet. */
    private static final class SheetLines implements SheetContentsHandler {
        private final List<Line> lines = new ArrayList<>();
        private List<String> cells = new ArrayList<>();

        @Override
        public void startRow(int row) {
            cells = new ArrayList<>();
        }

        @Override
        public void cell(String reference, @Nullable String value, @Nullable XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            if (value == null || value.isBlank()) {
                return;
            }
            if (column >= MOST_COLUMNS) {
                throw new TooMuch(lines.size() + 1, "Bảng có quá nhiều cột.", MOST_COLUMNS + " cột");
            }
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(value);
        }

        @Override
        public void endRow(int row) {
            lines.add(Line.of(row + 1, cells));
            try {
                TableReader.checkRows(lines.size(), row + 1);
            } catch (Unreadable tooMany) {
                throw new TooMuch(tooMany.line(), String.valueOf(tooMany.getMessage()), tooMany.allowed());
            }
        }
    }

    /** A limit was passed inside the parser, which lets only unchecked exceptions through. */
    private static final class TooMuch extends RuntimeException {
        private final int line;
        private final String why;
        private final String allowed;

        TooMuch(int line, String why, String allowed) {
            super(why);
            this.line = line;
            this.why = why;
            this.allowed = allowed;
        }
    }
}
