/** A file as the Treasury sends it: titles, a unit, groups, a total, signatures, and amounts that can mean two things. */
const lines = [
  'KHO BẠC NHÀ NƯỚC CAO BẰNG;;;;;;',
  'TÌNH HÌNH GIẢI NGÂN VỐN CHƯƠNG TRÌNH MTQG GIẢM NGHÈO BỀN VỮNG NĂM 2024;;;;;;',
  'Lũy kế đến ngày 31/05/2024;;;;;;',
  ';;;;;;Đơn vị tính: triệu đồng',
  'STT;Tên đơn vị;Mã nguồn;Tên dự án, tiểu dự án;Kế hoạch vốn năm;Giải ngân;Tạm ứng',
  ';Tổng số;;;60.000;15.234;1.200',
  'I;Dự án 1: Hỗ trợ đầu tư phát triển hạ tầng kinh tế - xã hội;;;;;',
  '1;Huyện Hà Quảng;43;Tiểu dự án 1: Hỗ trợ đầu tư phát triển hạ tầng kinh tế - xã hội tại các huyện nghèo;10.000;4.321;500',
  '2;Huyện Bảo Lạc;43;Tiểu dự án 1: Hỗ trợ đầu tư phát triển hạ tầng kinh tế - xã hội tại các huyện nghèo;20.000;5.678;300',
  '3;Huyện Bảo Lâm;43;Tiểu dự án 1: Hỗ trợ đầu tư phát triển hạ tầng kinh tế - xã hội tại các huyện nghèo;15.000;2.100;0',
  'II;Dự án 2: Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo;;;;;',
  '1;Huyện Thạch An;12;Dự án 2: Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo;8.000;1.135;200',
  '2;Huyện Nguyên Bình;12;Dự án 2: Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo;7.000;2.000;200',
  ';;;;Cao Bằng, ngày 05 tháng 6 năm 2024;;',
];

export const treasuryFile = `${lines.join('\n')}\n`;
