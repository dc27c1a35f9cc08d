/** What is said while the desktop application is being started, and why it is not. */
import type { Lang } from '#shared/sheets/index.ts';

/** Why there is no desktop application here. */
export type Hindrance = 'noDisplay' | 'root' | 'noElectron' | 'notStarted';

const instead = {
  vi: 'Kehoach mở trong trình duyệt của máy này',
  en: "Kehoach opens in this machine's browser instead",
};

const vi = {
  fetching: 'Đang tải phần chạy cửa sổ (Electron, chỉ lần đầu)…',
  open: (book: string, created: boolean) =>
    `Sổ ${book} (${created ? 'vừa tạo từ ví dụ' : 'đã có sẵn'}) đang mở trong cửa sổ Kehoach; lệnh này kết thúc khi đóng Kehoach.`,
  hindrances: {
    noDisplay: `Ở đây không có màn hình đồ họa, nên ${instead.vi}.`,
    root: `Cửa sổ không chạy được bằng tài khoản root (hãy dùng tài khoản thường, hoặc “npm start -- --no-sandbox”), nên ${instead.vi}.`,
    noElectron: `Không tải được phần chạy cửa sổ (Electron), nên ${instead.vi}.`,
    notStarted: `Phần chạy cửa sổ (Electron) không khởi động được trên máy này, nên ${instead.vi}.`,
  } satisfies Readonly<Record<Hindrance, string>>,
};

type StartWords = typeof vi;

const en: StartWords = {
  fetching: 'Downloading what shows the window (Electron, the first time only)…',
  open: (book, created) =>
    `The book ${book} (${created ? 'just made from the example' : 'was there before'}) is open in the window of Kehoach; this command ends when Kehoach is closed.`,
  hindrances: {
    noDisplay: `There is no graphical display here, so ${instead.en}.`,
    root: `The window cannot run as root (use an ordinary account, or “npm start -- --no-sandbox”), so ${instead.en}.`,
    noElectron: `What shows the window (Electron) could not be downloaded, so ${instead.en}.`,
    notStarted: `What shows the window (Electron) does not start on this machine, so ${instead.en}.`,
  },
};

export const startWords: Readonly<Record<Lang, StartWords>> = { vi, en };
