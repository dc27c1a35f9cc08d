/** What a host says to the person by itself: pages of the local browser, and why something cannot be done there. */
import type { Lang } from '../sheets/index.ts';

const vi = {
  hostGone:
    'Không liên lạc được với Kehoach trên máy này, có thể chương trình đã dừng; hãy mở lại Kehoach rồi thử lại.',
  hostOdd: 'Kehoach trả lời không đúng dạng; hãy tải lại trang, nếu còn lỗi thì mở lại Kehoach.',
  engineTooSlow: 'Bộ phận giữ sổ kế hoạch chưa trả lời; chương trình đang tự thử lại.',

  noNewBookHere:
    'Trong trình duyệt chỉ xem được sổ đang mở; để tạo sổ mới, hãy dùng lệnh “kehoach new TỆP” hoặc Kehoach bản cài trên máy.',
  noOpenHere:
    'Trong trình duyệt chỉ xem được sổ đang mở; để mở sổ khác, hãy dùng lệnh “kehoach serve TỆP” hoặc Kehoach bản cài trên máy.',
  noWindowHere: 'Để có thêm cửa sổ cho sổ này, hãy mở thêm một thẻ trình duyệt với cùng địa chỉ.',
  noSourceHere:
    'Trong trình duyệt chưa chọn được mẫu Word của cơ quan; hãy dùng Kehoach bản cài trên máy, hoặc lệnh “kehoach export” với “--template”.',
  settingsNotSaved: (detail: string) =>
    `Không lưu được cài đặt (${detail}); cài đặt vẫn có hiệu lực đến khi đóng Kehoach. Hãy kiểm tra quyền ghi của thư mục cấu hình.`,
  downloaded: (name: string) => `Trình duyệt đang tải “${name}” về thư mục tải xuống.`,
  noResult: 'Không còn tệp này để tải; hãy xuất lại.',
  lookInDownloads: 'Tệp nằm trong thư mục tải xuống của trình duyệt; hãy bấm “Mở tệp” để tải lại nếu cần.',
  tooManyFiles: 'Đã xuất quá nhiều tệp trong lần mở này; hãy dừng rồi mở lại Kehoach.',

  tooManyPicked: 'Đã chọn quá nhiều tệp trong lần mở này; hãy dừng rồi mở lại Kehoach.',
  pickedTooLarge: (name: string, mebibytes: number) =>
    `Tệp “${name}” lớn hơn ${mebibytes} MB nên không nhận; hãy bỏ bớt trang tính, hình ảnh rồi lưu lại tệp.`,

  linkUsedTitle: 'Liên kết này không mở được Kehoach',
  linkUsed:
    'Mỗi liên kết chỉ dùng được một lần, trong một trình duyệt. Liên kết này đã dùng rồi hoặc chép chưa đủ.',
  linkUsedNow:
    'Hãy dừng Kehoach (nhấn Ctrl+C ở cửa sổ lệnh), chạy lại rồi mở địa chỉ mới. Nếu vừa mở Kehoach trong trình duyệt này, hãy bấm:',
  openHere: 'Mở Kehoach',
  notFoundTitle: 'Không có trang này',
  notFound: 'Địa chỉ không đúng; hãy quay lại cửa sổ Kehoach.',
  refusedTitle: 'Kehoach không nhận yêu cầu này',
  refused: 'Kehoach chỉ trả lời trang của chính nó trên máy này; hãy mở địa chỉ mà Kehoach đã in ra.',
};

export type HostWords = typeof vi;

const en: HostWords = {
  hostGone:
    'Kehoach on this machine cannot be reached and may have been stopped; start Kehoach again and try once more.',
  hostOdd: 'Kehoach gave an answer that makes no sense; reload the page, or start Kehoach again.',
  engineTooSlow:
    'The part of the program that keeps the book has not answered yet; it is being tried again by itself.',

  noNewBookHere:
    'In the browser only the open book can be seen; for a new one use “kehoach new FILE” or the installed Kehoach.',
  noOpenHere:
    'In the browser only the open book can be seen; for another one use “kehoach serve FILE” or the installed Kehoach.',
  noWindowHere: 'For another window on this book, open one more browser tab with the same address.',
  noSourceHere:
    'In the browser no Word template can be picked; use the installed Kehoach, or “kehoach export” with “--template”.',
  settingsNotSaved: (detail) =>
    `The settings could not be saved (${detail}); they hold until Kehoach is closed. Check the permission of the configuration folder.`,
  downloaded: (name) => `The browser is putting “${name}” into its downloads folder.`,
  noResult: 'This file is no longer here; export it again.',
  lookInDownloads:
    'The file is in the downloads folder of the browser; “Open the file” fetches it once more.',
  tooManyFiles: 'Too many files were exported since Kehoach was started; stop it and start it again.',

  tooManyPicked: 'Too many files were picked since Kehoach was started; stop it and start it again.',
  pickedTooLarge: (name, mebibytes) =>
    `“${name}” is larger than ${mebibytes} MB and is not taken; remove sheets or pictures and save it again.`,

  linkUsedTitle: 'This link does not open Kehoach',
  linkUsed: 'A link works once, in one browser. This one has been used or was not copied in full.',
  linkUsedNow:
    'Stop Kehoach (Ctrl+C where it runs), start it again and open the new address. If Kehoach was just opened in this browser, follow this:',
  openHere: 'Open Kehoach',
  notFoundTitle: 'There is no such page',
  notFound: 'The address is wrong; go back to the window of Kehoach.',
  refusedTitle: 'Kehoach does not take this request',
  refused: 'Kehoach answers only its own page on this machine; open the address that it has printed.',
};

export const hostWords: Readonly<Record<Lang, HostWords>> = { vi, en };
