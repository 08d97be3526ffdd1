import { wordsOf } from "./words.ts";

/** Family names of languages that put them first and that are no English word, place or title. */
const FAMILY_FIRST = new Set(
  wordsOf(`Nguyen Nguyễn Tran Trần Lê Pham Phạm Huynh Hoang Phan Vu Vũ Vo Võ Dang Đặng Bui Bùi Ngo Ngô Duong Dinh Truong Trinh Luong
Wang Zhang Liu Huang Zhao Wu Zhou Zhu Guo Luo Zheng Liang Xie Deng Cao Zeng Xiao Dong Cai Jiang Ye Lü Yao Cui Jia Qin Qiu Meng Shen
Wong Chan Cheung Leung Chow Kwok Lam Yeung Tsang Tse Ho Ng Chiu Kim Choi Kang Yoon Jang Seo Kwon Hwang Ahn Jeong Baek Nam Heo`),
);

/** Whether a word is a family name that stands before the given names ("Tran Quoc Dat", "Kim Soo-jin"). */
export const isFamilyFirst = (word: string): boolean => FAMILY_FIRST.has(word);
