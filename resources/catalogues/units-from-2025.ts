/**
 * The communes and wards of Cao Bằng from 1 July 2025 (Quyết định 19/2025/QĐ-TTg), copied from
 * `budget-codes.md` §4.3. A code says nothing of which unit it named before.
 */
export const communeLines2025 = `
  01273 Phường Thục Phán
  01279 Phường Nùng Trí Cao
  01288 Phường Tân Giang
  01290 Xã Bảo Lâm
  01294 Xã Lý Bôn
  01297 Xã Nam Quang
  01304 Xã Quảng Lâm
  01318 Xã Yên Thổ
  01321 Xã Bảo Lạc
  01324 Xã Cốc Pàng
  01327 Xã Cô Ba
  01336 Xã Khánh Xuân
  01339 Xã Xuân Trường
  01351 Xã Hưng Đạo
  01354 Xã Huy Giáp
  01360 Xã Sơn Lộ
  01363 Xã Thông Nông
  01366 Xã Cần Yên
  01387 Xã Thanh Long
  01392 Xã Trường Hà
  01393 Xã Lũng Nặm
  01414 Xã Tổng Cọt
  01438 Xã Hà Quảng
  01447 Xã Trà Lĩnh
  01456 Xã Quang Hán
  01465 Xã Quang Trung
  01477 Xã Trùng Khánh
  01489 Xã Đình Phong
  01501 Xã Đàm Thuỷ
  01525 Xã Đoài Dương
  01537 Xã Lý Quốc
  01552 Xã Quang Long
  01558 Xã Hạ Lang
  01561 Xã Vinh Quý
  01576 Xã Quảng Uyên
  01594 Xã Độc Lập
  01618 Xã Hạnh Phúc
  01636 Xã Bế Văn Đàn
  01648 Xã Phục Hoà
  01654 Xã Hoà An
  01660 Xã Nam Tuấn
  01699 Xã Nguyễn Huệ
  01708 Xã Bạch Đằng
  01726 Xã Nguyên Bình
  01729 Xã Tĩnh Túc
  01738 Xã Ca Thành
  01747 Xã Minh Tâm
  01768 Xã Phan Thanh
  01774 Xã Tam Kim
  01777 Xã Thành Công
  01786 Xã Đông Khê
  01789 Xã Canh Tân
  01792 Xã Kim Đồng
  01795 Xã Minh Khai
  01807 Xã Thạch An
  01822 Xã Đức Long`;
