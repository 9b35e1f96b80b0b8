package vn.sohoi.console.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sohoi.console.Examples;

class BadFileTests {

    private static final String UNITS = "code,level,name,parent,merged_from,from,to\n";
    private static final String ROSTER = "unit,role,name,phone\n";
    private static final String FIGURES = "unit,period,indicator,value\n";
    private static final String SCORES = "year,unit,criterion,points,registered,result,evidence\n";
    private static final String TARGETS = "set,province,year,set_name,target,target_name,part,part_name,rule,"
            + "indicator,indicator_name,unit,kind,reported_by,level,at_least,each,of,by,words\n";

    static Stream<Arguments> units() {
        return Stream.of(
                bad("", "1:null", "không có dữ liệu"),
                bad("code,level,name,parent\n", "1:null", "không có dòng nào"),
                bad("code,level,name\n01,x,y", "1:parent", "Thiếu cột"),
                bad("code,level,name,parent,colour\n", "1:colour", "Không có cột nào"),
                bad("code,level,name,parent,Code\n", "1:code", "hai lần"),
                bad(UNITS + ",commune,A,040", "2:code", "Thiếu mã"),
                bad(UNITS + "01/2,commune,A,040", "2:code", "không đúng dạng"),
                bad(UNITS + "01300,village,A,040", "2:level", "Cấp"),
                bad(UNITS + "01300,commune,,040", "2:name", "Thiếu tên"),
                bad(UNITS + "01300,commune,A,", "2:parent", "Thiếu mã đơn vị cấp trên"),
                bad(UNITS + "01300,commune,A,999", "2:parent", "Không có đơn vị"),
                bad(UNITS + "01300,commune,A,01300", "2:parent", "của chính mình"),
                bad(UNITS + "01300,commune,A,01267", "2:parent", "không ở cấp cao hơn"),
                bad(UNITS + "05,province,A,04", "2:parent", "không ở cấp cao hơn"),
                bad(UNITS + "050,district,A,051\n051,district,B,050", "2:parent,3:parent", "không ở cấp cao hơn"),
                bad(UNITS + "01300,commune,A,040\n01300,commune,B,040", "3:code", "đã có ở dòng 2"),
                bad(UNITS + "1300,commune,A,040\n01300,commune,B,040", "3:code", "đã có ở dòng 2"),
                bad(UNITS + "01300,commune,A,040,,1/7/2025,", "2:from", "năm-tháng-ngày"),
                bad(UNITS + "01300,commune,A,040,,2025-02-30,", "2:from", "năm-tháng-ngày"),
                bad(UNITS + "01300,commune,A,040,,2025-07-02,2025-07-01", "2:to", "trước ngày bắt đầu"),
                bad(
                        UNITS + "01267,commune,A,040,,,2025-07-01\n01267,commune,B,040,,2025-07-01,",
                        "2:from,3:from",
                        "cùng thời gian"),
                bad(
                        UNITS + "01300,commune,A,04,01267 01270,2025-07-01,\n01301,commune,B,04,01270,2025-07-01,",
                        "3:merged_from",
                        "01270 đã nhập vào “A” ở dòng 2"),
                bad(
                        UNITS + "01300,commune,A,04,01301,2025-07-01,\n01301,commune,B,04,01300,2025-07-01,",
                        "2:merged_from,2:merged_from,3:merged_from,3:merged_from",
                        "chính đơn vị này"),
                bad(
                        UNITS + "01300,commune,A,040,,2025-08-01,\n01301,commune,B,04,01300 01267,2025-07-01,",
                        "3:merged_from",
                        "không hoạt động"),
                bad(
                        UNITS + "01300,commune,A,04,01267 01270 01275 1276,2025-07-01,",
                        "2:merged_from,2:merged_from",
                        "Không có đơn vị mang mã 01276"),
                bad(UNITS + "040,district,A,04,,,2025-06-30", "2:to,2:to", "không có trong suốt"),
                bad(UNITS + "01300,commune,A,040,01270 01300,,", "2:from", "cần ngày bắt đầu"),
                bad(UNITS + "01300,commune,A,040,a.b,,", "2:merged_from", "không đúng dạng"),
                bad(UNITS + "01300,commune,A,040,,,,extra", "2:null", "ngoài các cột"),
                bad(UNITS + "01300,commune,\"A,040\n01301,commune,B,040\n", "2:null", "nháy kép"),
                bad(UNITS + "\n\n01300,commune,A,040\n\n01301,kommune,B,040\n", "6:level", "Cấp"));
    }

    static Stream<Arguments> roster() {
        return Stream.of(
                bad(ROSTER + "99999,chair,A,0912345678", "2:unit", "Không có đơn vị"),
                bad(ROSTER + "01267,boss,A,0912345678", "2:role", "Vai trò không đúng"),
                bad(ROSTER + "040,chair,A,0912345678", "2:role", "cấp xã"),
                bad(ROSTER + "01267,district,A,0912345678", "2:role", "cấp huyện"),
                bad(ROSTER + "01267,chair,,0912345678", "2:name", "họ tên"),
                bad(ROSTER + "01267,chair,A,12345", "2:phone", "10 chữ số"),
                bad(ROSTER + "01267,chair,A,", "2:phone", "10 chữ số"),
                bad(ROSTER + "01267,chair,A,0912345678\n1267,chair,B,912345678", "3:phone", "đã có ở dòng 2"),
                bad(ROSTER + "x,y,,z", "2:role,2:unit,2:phone,2:name", "Vai trò"));
    }

    static Stream<Arguments> figures() {
        return Stream.of(
                bad(FIGURES + "99999,2022-08,new-members,1", "2:unit", "Không có đơn vị"),
                bad(FIGURES + "42,2022-08,supervision-sessions,1", "2:unit", "042 hoặc 00042"),
                bad(FIGURES + "01267,2022-13,new-members,1", "2:period", "năm-tháng"),
                bad(FIGURES + "01267,202208,new-members,1", "2:period", "năm-tháng"),
                bad(FIGURES + "01267,2022-12,new-members,1", "2:period", "chưa đến"),
                bad(FIGURES + "01267,2021-12,new-members,1", "2:period", "chưa có bộ chỉ tiêu"),
                bad(FIGURES + "01267,2022-08,old-members,1", "2:indicator", "không có chỉ số"),
                bad(FIGURES + "01267,2022-08,startup-families,1", "2:indicator", "cấp xã"),
                bad(FIGURES + "01267,2022-08,new-members,", "2:value", "Thiếu số liệu"),
                bad(FIGURES + "01267,2022-08,new-members,-", "2:value", "Thiếu số liệu"),
                bad(FIGURES + "01267,2022-08,new-members,-3", "2:value", "nhỏ hơn 0"),
                bad(FIGURES + "01267,2022-08,new-members,1.200", "2:value", "số nguyên"),
                bad(FIGURES + "01267,2022-08,new-members,\"1,5\"", "2:value", "số nguyên"),
                bad(FIGURES + "01267,2022-08,new-members,1e9", "2:value", "số nguyên"),
                bad(FIGURES + "01267,2022-08,new-members,12345678901234567890", "2:value", "số nguyên"),
                bad(FIGURES + "01267,2022-08,new-members,1\n1267,8/2022,new-members,2", "3:indicator", "dòng 2"),
                bad(
                        FIGURES + "042,2022-08,victims-found,2\n042,2022-08,victims-served,3",
                        "3:value",
                        "không thể nhiều hơn"),
                bad(
                        FIGURES + "19,2021-08,full-time-staff,3\n19,2021-08,staff-trained,4",
                        "3:value",
                        "không thể nhiều hơn"),
                bad(FIGURES + "x,y,,z", "2:unit,2:period,2:indicator,2:value", ""));
    }

    static Stream<Arguments> targets() {
        String row = "s-1,04,2023,Bộ thử,1,Một,p,Phần,total,i,chỉ số,hộ,flow,commune,commune,5,,,,\n";
        return Stream.of(
                bad(TARGETS + row.replace("total", "sum"), "2:rule", "không đúng"),
                bad(TARGETS + row.replace(",5,", ",five,"), "2:at_least", "không đúng"),
                bad(TARGETS + row.replace("flow", "flux"), "2:kind", "không đúng"),
                bad(TARGETS + row.replace(",04,", ",99,"), "2:province", "Không có tỉnh"),
                bad(TARGETS + row.replace("2023", "1023"), "2:year", "Năm không đúng"),
                bad(TARGETS + row.replace("s-1", "S 1"), "2:set", "chữ thường"),
                bad(TARGETS + row.replace(",p,", ",p.1,"), "2:part", "chữ thường"),
                bad(TARGETS + row.replace(",i,", ",Số 1,"), "2:indicator", "chữ thường"),
                bad(yaml("part: policy", "part: 1.1"), "25:null", "chữ thường"),
                bad(yaml("policies:", "Policies:").replace("r: policies", "r: Policies"), "10:null", "chữ thường"),
                bad(yaml("year: 2023", "year: 2022"), "1:set", "đã có bộ chỉ tiêu khác"),
                bad(yaml("at-least: 80", "at-least: 101"), "20:null", "không đúng"),
                bad(yaml("by: 2026", "by: 2022"), "25:null", "không đúng"),
                bad(TARGETS + row + row.replace("s-1", "s-2"), "3:set", "đã có bộ chỉ tiêu khác"),
                bad(yaml("province: \"04\"", "province: \"99\""), "2:province", "Không có tỉnh"),
                bad(TARGETS + row.replace("s-1", ""), "2:set,2:set", "Thiếu mã bộ"),
                bad(TARGETS + row + row.replace(",p,", ",q,").replace("hộ", "người"), "3:unit", "Khác với dòng trên"),
                bad(TARGETS + row + row, "3:part", "không đúng"),
                bad(TARGETS + row.replace(",i,chỉ số", ",,"), "2:indicator,2:indicator", "không đúng"),
                bad(TARGETS + row + "s-1,,,,,,,,,,,,,,,,,,,\n", "3:indicator", "Thiếu mã chỉ số"),
                bad(wide("total,levels", ",5"), "2:levels,2:levels", "không đúng"),
                bad(wide("total,levels", "5,2023:5"), "2:at_least", "không đúng"),
                bad(wide("coverage,below", "5,60"), "2:at_least,2:below,2:part", "không đúng"),
                bad(wide("each-share,above", "60,80"), "2:above,2:part", "không đúng"),
                bad(wide("growth,gain", "1,5"), "2:at_least,2:part", "không đúng"),
                bad(wide("guess,gain", ",5"), "2:rule", "không đúng"),
                bad(wide("total,sum", "5,nobody"), "2:sum", "không đúng"),
                bad(wide("total,years", "5,2023;2026"), "2:years", "không đúng"),
                bad("set: s\nyear: soon\n", "1:null,1:null,1:null,1:null,2:null", "không đúng"),
                bad("set: [\n", "2:null", "không đúng"),
                bad("set: " + "[".repeat(20000), "1:null", "lồng quá nhiều"));
    }

    static Stream<Arguments> scores() {
        return Stream.of(
                bad("year,unit\n2024,040\n", "1:criterion", "Thiếu cột"),
                bad(SCORES + "24,040,1,3,,,x", "2:year", "bốn chữ số"),
                bad(SCORES + "2023,040,1,3,,,x", "2:year", "chưa có bộ tiêu chí"),
                bad(SCORES + "2024,999,1,3,,,x", "2:unit", "Không có đơn vị"),
                bad(SCORES + "2024,42,1,3,,,x", "2:unit", "042 hoặc 00042"),
                bad(SCORES + "2024,04,1,3,,,x", "2:unit", "cấp huyện"),
                bad(SCORES + "2024,01267,1,3,,,x", "2:unit", "cấp huyện"),
                bad(SCORES + "2024,040,50,3,,,x", "2:criterion", "không có tiêu chí"),
                bad(SCORES + "2024,040,,3,,,x", "2:criterion", "không có tiêu chí"),
                bad(SCORES + "2024,040,thuong-8,3,,,x", "2:criterion", "không có tiêu chí"),
                bad(SCORES + "2024,040,1,4,,,x", "2:points", "cao hơn mức tối đa"),
                bad(SCORES + "2024,040,1,\"3,01\",,,x", "2:points", "cao hơn mức tối đa"),
                bad(SCORES + "2024,040,thuong-1,20.01,,,x", "2:points", "cao hơn mức tối đa"),
                bad(SCORES + "2024,040,tru-1,21,,,x", "2:points", "cao hơn mức tối đa"),
                bad(SCORES + "2024,040,thuong-1,-1,,,x", "2:points", "không âm"),
                bad(SCORES + "2024,040,tru-1,-1,,,x", "2:points", "không âm"),
                bad(SCORES + "2024,040,1,1.234,,,x", "2:points", "hai chữ số"),
                bad(SCORES + "2024,040,1,ba,,,x", "2:points", "hai chữ số"),
                bad(SCORES + "2024,040,1,1e1,,,x", "2:points", "hai chữ số"),
                bad(SCORES + "2024,040,1,,,,x", "2:points", "Thiếu điểm"),
                bad(SCORES + "2024,040,1,2,,,", "2:evidence", "cần có minh chứng"),
                bad(SCORES + "2024,040,1,2,5,,x", "2:registered", "chấm điểm trực tiếp"),
                bad(SCORES + "2024,040,1,2,,5,x", "2:result", "chấm điểm trực tiếp"),
                bad(SCORES + "2024,040,48,7,,,x", "2:criterion", "tính từ báo cáo"),
                bad(SCORES + "2024,040,35,3,,,", "2:points,2:registered", "theo chỉ tiêu đăng ký"),
                bad(SCORES + "2024,040,35,,120,50,", "2:result", "số liệu báo cáo"),
                bad(SCORES + "2024,040,35,,,,x", "2:registered", "Thiếu chỉ tiêu đăng ký"),
                bad(SCORES + "2024,040,43,,,,x", "2:registered", "Thiếu chỉ tiêu đăng ký"),
                bad(SCORES + "2024,040,43,,-2,,", "2:registered", "nhỏ hơn 0"),
                bad(SCORES + "2024,040,43,,12,\"1,5\",", "2:result", "số nguyên"),
                bad(SCORES + "2024,040,17,3,,,chị A 0912 345 678", "2:evidence", "số điện thoại"),
                bad(SCORES + "2024,040,1,3,,," + "x".repeat(501), "2:evidence", "dài quá"),
                bad(SCORES + "2024,040,1,3,,,x\n2024,40,1,2,,,x", "3:criterion", "dòng 2"),
                bad(SCORES + "x,040,1,3,,,x\n2024,y,1,3,,,x\n2024,040,z,3,,,x", "2:year,3:unit,4:criterion", ""));
    }

    /** A table whose last columns are at_least and another one, with one row. */
    private static String wide(String ruleAndColumn, String values) {
        String[] names = ruleAndColumn.split(",");
        return "set,province,year,set_name,target,target_name,part,part_name,rule,indicator,indicator_name,unit,kind,level,at_least,"
                + names[1] + "\ns-1,04,2023,Bộ thử,1,Một,p,Phần," + names[0] + ",i,chỉ số,hộ,flow,commune," + values
                + "\n";
    }

    /** The example in YAML with one change. */
    private static String yaml(String before, String after) {
        String yaml = Examples.text("/imports/targets.yaml");
        assertThat(yaml).contains(before);
        return yaml.replace(before, after);
    }

    private static Arguments bad(String file, String places, String why) {
        return arguments(file, List.of(places.split(",")), why);
    }

    @ParameterizedTest
    @MethodSource
    void units(String file, List<String> places, String why) {
        assertProblems(Check.file(Kind.UNITS, file), places, why);
    }

    @ParameterizedTest
    @MethodSource
    void roster(String file, List<String> places, String why) {
        assertProblems(Check.file(Kind.ROSTER, file), places, why);
    }

    @ParameterizedTest
    @MethodSource
    void figures(String file, List<String> places, String why) {
        assertProblems(Check.file(Kind.FIGURES, file), places, why);
    }

    @ParameterizedTest
    @MethodSource
    void targets(String file, List<String> places, String why) {
        assertProblems(Check.file(Kind.TARGETS, file), places, why);
    }

    @ParameterizedTest
    @MethodSource
    void scores(String file, List<String> places, String why) {
        assertProblems(Check.file(Kind.SCORES, file), places, why);
    }

    private static void assertProblems(Check.Result result, List<String> places, String why) {
        assertThat(result.places()).containsExactlyInAnyOrderElementsOf(places);
        assertThat(result.problems())
                .anySatisfy(problem -> assertThat(problem.why()).contains(why));
    }

    @Test
    void aPartIsHeldAgainstTheStoredWhole() {
        Check check = new Check().reported("042", "2022-08", "victims-found", 2);
        assertThat(check.check(Kind.FIGURES, FIGURES + "042,2022-08,victims-served,2")
                        .problems())
                .isEmpty();
        assertThat(check.check(Kind.FIGURES, FIGURES + "042,2022-08,victims-served,3")
                        .places())
                .containsExactly("2:value");
        check.reported("042", "2022-08", "victims-served", 2);
        assertThat(check.check(Kind.FIGURES, FIGURES + "042,2022-08,victims-found,1")
                        .places())
                .containsExactly("2:value");
    }

    @Test
    void filesThatAreNotTablesSaySo() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2};
        byte[] broken = {'P', 'K', 3, 4, 1, 2, 3};
        byte[] image = {(byte) 0x89, 'P', 'N', 'G', 0, 0};
        byte[] latin = (UNITS + "01300,commune,Xã A,040").getBytes(Charset.forName("windows-1252"));
        assertThat(Check.file(Kind.UNITS, old).problems().getFirst().why()).contains(".xls");
        assertThat(Check.file(Kind.UNITS, broken).problems().getFirst().why()).contains("Excel");
        assertThat(Check.file(Kind.UNITS, image).problems().getFirst().why()).contains("UTF-8");
        assertThat(Check.file(Kind.UNITS, latin).places()).containsExactly("2:null");
        assertThat(Check.file(Kind.UNITS, "a\0b".getBytes(StandardCharsets.UTF_8))
                        .problems())
                .hasSize(1);
    }

    @Test
    void aProblemSaysWhatWasFoundAndWhatIsAllowed() {
        assertThat(Check.file(Kind.ROSTER, ROSTER + "01267,boss,A,0912345678").problems())
                .containsExactly(new RowProblem(
                        2, "role", "boss", "Vai trò không đúng.", "chair, deputy, district, province, admin"));
    }

    @Test
    void tooManyRowsAreRefusedAtOnce() {
        String file = FIGURES + "01267,2022-08,new-members,1\n".repeat(TableReader.MOST_ROWS);
        assertThat(Check.file(Kind.FIGURES, file).problems()).hasSize(1);
    }
}
