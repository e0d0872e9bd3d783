// Names of organisations in 25 scripts, made of words that such names consist of by a generator with a seed.

const WORDS = {
  Latin: 'Müller Łódź Société Générale Holding İstanbul Nguyễn Ðorđević Ångström São Cooperația Żabka',
  Greek: 'Εταιρεία Ναυτιλιακή Αθηνών Τράπεζα Ελλάδος Όμιλος Εμπορική Ψηφιακή',
  Cyrillic: 'Общество Завод Київський Торговый Дом Българска Пошта Ђурђевић Қазақстан',
  Armenian: 'Հայկական Բանկ Ընկերություն Երևան Առևտուր Փոստ',
  Georgian: 'საქართველოს ბანკი კომპანია თბილისი ენერგია ჯგუფი',
  Hebrew: 'בנק הפועלים חברת החשמל ירושלים בע״מ תעשיות שִׁירוּת',
  Arabic: 'شركة النور للتجارة المصرف العربي مؤسسة الاتصالات القابضة المحدودة',
  Persian: 'شرکت گسترش پژوهش بانک ملّی ایران چاپخانه',
  Syriac: 'ܫܘܬܦܘܬܐ ܒܝܬ ܢܗܪܝܢ ܡܕܢܚܐ ܟܬܒܐ',
  Thaana: 'ދިވެހި ރާއްޖޭގެ ކުންފުނި ބޭންކް މާލެ',
  Devanagari: 'भारतीय रिज़र्व बैंक उद्योग क्षेत्रीय विद्युत् संस्थान श्री',
  Bengali: 'বাংলাদেশ ব্যাংক শিল্প উন্নয়ন কর্পোরেশন ঢাকা',
  Gurmukhi: 'ਪੰਜਾਬ ਨੈਸ਼ਨਲ ਬੈਂਕ ਉਦਯੋਗ ਕੰਪਨੀ ਸਿੰਘ',
  Gujarati: 'ગુજરાત રાજ્ય સહકારી બેંક ઉદ્યોગ શ્રી',
  Odia: 'ଓଡ଼ିଶା ରାଜ୍ୟ ବ୍ୟାଙ୍କ ଶିଳ୍ପ କମ୍ପାନୀ',
  Tamil: 'தமிழ்நாடு மின்சார வாரியம் வங்கி நிறுவனம் ஸ்ரீ',
  Telugu: 'ఆంధ్ర బ్యాంకు పరిశ్రమ సంస్థ శ్రీ విద్యుత్',
  Kannada: 'ಕರ್ನಾಟಕ ಬ್ಯಾಂಕ್ ಸಂಸ್ಥೆ ಉದ್ಯಮ ಕ್ಷೇತ್ರ',
  Malayalam: 'കേരള ബാങ്ക് വ്യവസായം സ്ഥാപനം ഗ്രന്ഥശാല',
  Sinhala: 'ශ්‍රී ලංකා බැංකුව සමාගම කොළඹ විදුලි',
  Thai: 'บริษัท กสิกรไทย จำกัด ธนาคาร น้ำมัน ที่ดิน ปูนซิเมนต์',
  Lao: 'ບໍລິສັດ ທະນາຄານ ລາວ ຈຳກັດ ໄຟຟ້າ ນ້ຳ',
  Myanmar: 'မြန်မာ့ စီးပွားရေး ဘဏ် ကုမ္ပဏီ ရန်ကုန်',
  Khmer: 'ធនាគារ កម្ពុជា ក្រុមហ៊ុន អគ្គិសនី ភ្នំពេញ',
  Ethiopic: 'የኢትዮጵያ ንግድ ባንክ አየር መንገድ ድርጅት',
  Tibetan: 'བོད་ལྗོངས་ དངུལ་ཁང་ ལྷ་ས་ ཚོང་ལས་',
  Chinese: '中国 工商 银行 股份 有限公司 臺灣 積體電路 製造',
  Japanese: '株式会社 山田 トヨタ ソフトウェア 日本 ガス ゞゝ ヴィラ',
  Korean: '삼성 전자 주식회사 한국 은행 서울 뷁',
};

// Chinese and Japanese words stand beside each other.
const WITHOUT_BLANKS = ['Chinese', 'Japanese', 'Tibetan'];

export function randomNumbers(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(state / 2 ** 32 * below);
  };
}

// [script, name] pairs, each script as often as the others.
export function organisationNames(count, seed) {
  const random = randomNumbers(seed);
  const scripts = Object.keys(WORDS);
  return Array.from({length: count}, (_, i) => {
    const script = scripts[i % scripts.length];
    const words = WORDS[script].split(' ');
    const name = Array.from({length: 2 + random(3)}, () => words[random(words.length)]);
    return [script, name.join(WITHOUT_BLANKS.includes(script) ? '' : ' ')];
  });
}
