/**
 * The districts and communes of Cao Bằng until 30 June 2025: codes and names of the General Statistics Office,
 * copied from `budget-codes.md` §4.1 and §4.2. `P` is phường, `T` thị trấn, `X` xã.
 */
export interface DistrictList {
  readonly code: string;
  readonly name: string;
  /** True where plan 2024 calls the district poor (B.IV.1.2); null where nobody has said (§4.1). */
  readonly poor: true | null;
  /** "code kind name", separated by semicolons. */
  readonly communes: string;
}

export const districtLists: readonly DistrictList[] = [
  {
    code: '040',
    name: 'Thành phố Cao Bằng',
    poor: null,
    communes: `
      01267 P Sông Hiến; 01270 P Sông Bằng; 01273 P Hợp Giang; 01276 P Tân Giang; 01279 P Ngọc Xuân;
      01282 P Đề Thám; 01285 P Hoà Chung; 01288 P Duyệt Trung; 01693 X Vĩnh Quang; 01705 X Hưng Đạo;
      01720 X Chu Trinh`,
  },
  {
    code: '042',
    name: 'Huyện Bảo Lâm',
    poor: null,
    communes: `
      01290 T Pác Miầu; 01291 X Đức Hạnh; 01294 X Lý Bôn; 01296 X Nam Cao; 01297 X Nam Quang;
      01300 X Vĩnh Quang; 01303 X Quảng Lâm; 01304 X Thạch Lâm; 01309 X Vĩnh Phong; 01312 X Mông Ân;
      01315 X Thái Học; 01316 X Thái Sơn; 01318 X Yên Thổ`,
  },
  {
    code: '043',
    name: 'Huyện Bảo Lạc',
    poor: null,
    communes: `
      01321 T Bảo Lạc; 01324 X Cốc Pàng; 01327 X Thượng Hà; 01330 X Cô Ba; 01333 X Bảo Toàn;
      01336 X Khánh Xuân; 01339 X Xuân Trường; 01342 X Hồng Trị; 01343 X Kim Cúc; 01345 X Phan Thanh;
      01348 X Hồng An; 01351 X Hưng Đạo; 01352 X Hưng Thịnh; 01354 X Huy Giáp; 01357 X Đình Phùng;
      01359 X Sơn Lập; 01360 X Sơn Lộ`,
  },
  {
    code: '045',
    name: 'Huyện Hà Quảng',
    poor: true,
    communes: `
      01363 T Thông Nông; 01366 X Cần Yên; 01367 X Cần Nông; 01372 X Lương Thông; 01375 X Đa Thông;
      01378 X Ngọc Động; 01381 X Yên Sơn; 01384 X Lương Can; 01387 X Thanh Long; 01392 T Xuân Hòa;
      01393 X Lũng Nặm; 01399 X Trường Hà; 01402 X Cải Viên; 01411 X Nội Thôn; 01414 X Tổng Cọt;
      01417 X Sóc Hà; 01420 X Thượng Thôn; 01429 X Hồng Sỹ; 01432 X Quý Quân; 01435 X Mã Ba;
      01438 X Ngọc Đào`,
  },
  {
    code: '047',
    name: 'Huyện Trùng Khánh',
    poor: true,
    communes: `
      01447 T Trà Lĩnh; 01453 X Tri Phương; 01456 X Quang Hán; 01462 X Xuân Nội; 01465 X Quang Trung;
      01468 X Quang Vinh; 01471 X Cao Chương; 01477 T Trùng Khánh; 01480 X Ngọc Khê; 01481 X Ngọc Côn;
      01483 X Phong Nậm; 01489 X Đình Phong; 01495 X Đàm Thuỷ; 01498 X Khâm Thành; 01501 X Chí Viễn;
      01504 X Lăng Hiếu; 01507 X Phong Châu; 01516 X Trung Phúc; 01519 X Cao Thăng; 01522 X Đức Hồng;
      01525 X Đoài Dương`,
  },
  {
    code: '048',
    name: 'Huyện Hạ Lang',
    poor: null,
    communes: `
      01534 X Minh Long; 01537 X Lý Quốc; 01540 X Thắng Lợi; 01543 X Đồng Loan; 01546 X Đức Quang;
      01549 X Kim Loan; 01552 X Quang Long; 01555 X An Lạc; 01558 T Thanh Nhật; 01561 X Vinh Quý;
      01564 X Thống Nhất; 01567 X Cô Ngân; 01573 X Thị Hoa`,
  },
  {
    code: '049',
    name: 'Huyện Quảng Hòa',
    poor: null,
    communes: `
      01474 X Quốc Toản; 01576 T Quảng Uyên; 01579 X Phi Hải; 01582 X Quảng Hưng; 01594 X Độc Lập;
      01597 X Cai Bộ; 01603 X Phúc Sen; 01606 X Chí Thảo; 01609 X Tự Do; 01615 X Hồng Quang;
      01618 X Ngọc Động; 01624 X Hạnh Phúc; 01627 T Tà Lùng; 01630 X Bế Văn Đàn; 01636 X Cách Linh;
      01639 X Đại Sơn; 01645 X Tiên Thành; 01648 T Hoà Thuận; 01651 X Mỹ Hưng`,
  },
  {
    code: '051',
    name: 'Huyện Hoà An',
    poor: null,
    communes: `
      01654 T Nước Hai; 01657 X Dân Chủ; 01660 X Nam Tuấn; 01666 X Đại Tiến; 01669 X Đức Long;
      01672 X Ngũ Lão; 01675 X Trương Lương; 01687 X Hồng Việt; 01696 X Hoàng Tung;
      01699 X Nguyễn Huệ; 01702 X Quang Trung; 01708 X Bạch Đằng; 01711 X Bình Dương;
      01714 X Lê Chung; 01723 X Hồng Nam`,
  },
  {
    code: '052',
    name: 'Huyện Nguyên Bình',
    poor: null,
    communes: `
      01726 T Nguyên Bình; 01729 T Tĩnh Túc; 01732 X Yên Lạc; 01735 X Triệu Nguyên; 01738 X Ca Thành;
      01744 X Vũ Nông; 01747 X Minh Tâm; 01750 X Thể Dục; 01756 X Mai Long; 01762 X Vũ Minh;
      01765 X Hoa Thám; 01768 X Phan Thanh; 01771 X Quang Thành; 01774 X Tam Kim; 01777 X Thành Công;
      01780 X Thịnh Vượng; 01783 X Hưng Đạo`,
  },
  {
    code: '053',
    name: 'Huyện Thạch An',
    poor: null,
    communes: `
      01786 T Đông Khê; 01789 X Canh Tân; 01792 X Kim Đồng; 01795 X Minh Khai; 01801 X Đức Thông;
      01804 X Thái Cường; 01807 X Vân Trình; 01810 X Thụy Hùng; 01813 X Quang Trọng;
      01816 X Trọng Con; 01819 X Lê Lai; 01822 X Đức Long; 01828 X Lê Lợi; 01831 X Đức Xuân`,
  },
];
