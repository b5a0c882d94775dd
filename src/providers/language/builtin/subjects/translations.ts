/**
 * More names of subjects, by subject: in Chinese, Japanese, Korean, Russian, Hindi, Arabic and the languages that the subjects' own lists know
 * already. As in those, in lower case without accents on Latin letters, `*` for whatever ending; `~` before what only suggests the subject.
 */
const names: Readonly<Record<string, string>> = {
  pythagoras:
    "勾股定理 | 毕达哥拉斯 | 畢達哥拉斯 | 三平方の定理 | ピタゴラス | 피타고라스 | пифагор* | पाइथागोरस | पाइथागोरियन | बौधायन | فيثاغورس | theoreme de pythagore | satz des pythagoras | pitagora* | teorema de pitagoras",
  derivative:
    "导数 | 導數 | 求导 | 切线 | 微分 | 導関数 | 接線 | 미분 | 도함수 | производн* | касательн* | अवकलज | अवकलन | स्पर्श रेखा | مشتقة | المشتقات | الاشتقاق | tangente d une courbe | tangenten*",
  riemann:
    "积分 | 積分 | 黎曼 | リーマン | 적분 | интеграл* | римана | समाकलन | समाकल | التكامل | تكامل | ريمان | aire sous la courbe | area debaixo | area sotto | flacheninhalt unter",
  limit:
    "~极限 | ~極限 | 函数的极限 | 関数の極限 | 극한 | ~предел | предел функции | सीमा ज्ञात | फलन की सीमा | نهاية الدالة | النهايات",
  taylor: "泰勒 | 泰勒级数 | テイラー | マクローリン | 테일러 | тейлор* | टेलर | تايلور",
  "unit-circle":
    "单位圆 | 單位圓 | 正弦 | 余弦 | 单位圆和正弦 | 三角函数 | 単位円 | 三角関数 | サイン | 단위원 | 삼각함수 | единичн* | синус* | тригонометр* | इकाई वृत्त | साइन | ज्या | त्रिकोणमिति | دائرة الوحدة | الجيب | جيب الزاوية | حساب المثلثات | ~seno | ~coseno | ~kosinus | ~sine | ~sinusfunktion | circonferenza goniometrica | cerchio unitario | circulo trigonometrico",
  "completing-square":
    "配方法 | 平方完成 | 완전제곱 | выделение полного квадрата | पूर्ण वर्ग | إكمال المربع | quadratische erganzung | completer le carre | completar el cuadrado",
  factoring: "因式分解 | 因数分解 | 인수분해 | разложение на множители | गुणनखंड* | تحليل إلى عوامل",
  quadratic:
    "二次方程 | 二次函数 | 二次函數 | 抛物线 | 二次関数 | 二次方程式 | 放物線 | 이차방정식 | 이차함수 | 포물선 | квадратн* уравнен* | квадратное уравнение | квадратичн* | парабол* | द्विघात | परवलय | معادلة تربيعية | المعادلة التربيعية | الدالة التربيعية | قطع مكافئ | funcao quadratica | equacao do segundo grau | mitternachtsformel | trinome",
  "circle-area":
    "圆的面积 | 圓的面積 | 円の面積 | 원의 넓이 | площад* круга | वृत्त का क्षेत्रफल | مساحة الدائرة | kreisflache | aire du disque | aire d un cercle | area del circulo | area do circulo | area del cerchio",
  polygon: "多边形 | 多角形 | 다각형 | многоугольник* | बहुभुज | مضلع | vieleck* | polygone* | poligono*",
  "triangle-angle-sum":
    "三角形内角和 | 内角和 | 三角形の内角 | 삼각형의 내각 | сумма углов треугольника | त्रिभुज के कोणों | مجموع زوايا المثلث | somme des angles | suma de los angulos | soma dos angulos | somma degli angoli",
  "matrix-transformation":
    "~矩阵 | ~矩陣 | 线性变换 | 矩阵变换 | ~行列 | 線形変換 | 一次変換 | ~행렬 | 선형변환 | ~матриц* | линейное преобразование | ~आव्यूह | ~मैट्रिक्स | ~مصفوفة | ~المصفوفات | تحويل خطي | ~matrice* | ~matriz | ~matrizen | matrice di rotazione | matriz de rotacion | drehmatrix | matrice de rotation",
  eigenvectors:
    "特征向量 | 特征值 | ~特征 | 本征 | 固有ベクトル | 固有値 | ~固有 | 고유벡터 | 고유값 | собственн* вектор* | ~собственн* | собственные значения | собственные векторы | आइगेन | القيم الذاتية | المتجهات الذاتية",
  "dot-product":
    "点积 | 點積 | 数量积 | 内積 | 내적 | скалярное произведение | अदिश गुणन | الضرب النقطي | الجداء السلمي",
  "cross-product": "叉积 | 叉乘 | 向量积 | 外積 | 외적 | векторное произведение | सदिश गुणन | الضرب الاتجاهي",
  "vector-addition":
    "向量加法 | 向量相加 | ベクトルの和 | ベクトルの足し算 | 벡터의 합 | сложение векторов | सदिश योग | जोड़ सदिश | جمع المتجهات | vektoren addieren | sumar vectores | somma di vettori | somme de vecteurs",
  "complex-numbers":
    "复数 | 複素数 | 복소수 | комплексн* числ* | комплексные числа | सम्मिश्र संख्या* | الأعداد المركبة | الأعداد العقدية",
  euler: "欧拉公式 | オイラーの公式 | 오일러 공식 | формула эйлера | ऑयलर सूत्र | صيغة أويلر",
  "bubble-sort":
    "冒泡排序 | 泡沫排序 | 气泡排序 | バブルソート | 버블 정렬 | пузырьк* | сортировка пузырьком | बबल सॉर्ट | बुलबुला | فرز الفقاعات | الترتيب الفقاعي | الفقاعي | tri a bulles | ordenamiento burbuja | ordenacion por burbuja | blasensortierung | ordenacao por bolha",
  "selection-sort":
    "选择排序 | 選択ソート | 선택 정렬 | сортировка выбором | सेलेक्शन सॉर्ट | الفرز بالاختيار | tri par selection",
  "insertion-sort":
    "插入排序 | 挿入ソート | 삽입 정렬 | сортировка вставками | इन्सर्शन सॉर्ट | الفرز بالإدراج | tri par insertion",
  "quick-sort":
    "快速排序 | 快排 | クイックソート | 퀵 정렬 | 퀵정렬 | быстрая сортировка | क्विक सॉर्ट | الفرز السريع | tri rapide",
  "merge-sort":
    "归并排序 | 合并排序 | マージソート | 병합 정렬 | 합병 정렬 | сортировка слиянием | मर्ज सॉर्ट | الفرز بالدمج | tri fusion",
  "binary-search":
    "二分查找 | 二分搜索 | 折半查找 | 二分探索 | 이진 탐색 | 이분 탐색 | бинарн* поиск | двоичн* поиск | бинарный поиск | двоичный поиск | बाइनरी सर्च | द्विआधारी खोज | البحث الثنائي | recherche dichotomique | recherche binaire",
  "breadth-first-search": "广度优先 | 幅優先探索 | 너비 우선 | поиск в ширину | البحث بالعرض",
  "depth-first-search": "深度优先 | 深さ優先探索 | 깊이 우선 | поиск в глубину | البحث بالعمق",
  dijkstra:
    "迪杰斯特拉 | 最短路径 | ダイクストラ | 最短経路 | 다익스트라 | дейкстр* | кратчайший путь | डाइक्स्ट्रा | ديكسترا",
  stack: "堆栈 | 数据结构栈 | 栈的 | スタック | 스택 | стек | стека | स्टैक | المكدس",
  queue:
    "队列 | 隊列 | キュー | 데이터 큐 | очередь данных | структура данных очередь | कतार | الطابور | قائمة الانتظار",
  "linked-list":
    "链表 | 鏈表 | 連結リスト | 연결 리스트 | связный список | связанный список | लिंक्ड लिस्ट | القائمة المترابطة | القائمة المتصلة",
  "binary-search-tree":
    "二叉搜索树 | 二叉查找树 | 二叉树 | 二分探索木 | 二分木 | 이진 탐색 트리 | двоичное дерево | бинарное дерево | дерево поиска | बाइनरी ट्री | شجرة البحث الثنائية | شجرة ثنائية",
  "normal-distribution":
    "正态分布 | 常態分布 | 高斯分布 | 正規分布 | 정규분포 | нормальное распределение | нормальн* распределен* | распределение гаусса | प्रसामान्य बंटन | सामान्य वितरण | التوزيع الطبيعي | loi normale",
  "binomial-distribution":
    "二项分布 | 二項分布 | 抛硬币 | コイン投げ | 이항분포 | биномиальн* | бином* распределен* | द्विपद बंटन | द्विपद | التوزيع ثنائي الحدين | ذات الحدين",
  "central-limit":
    "中心极限定理 | 中心極限定理 | 중심극한정리 | центральн* предельн* | центральная предельная теорема | केंद्रीय सीमा प्रमेय | مبرهنة النهاية المركزية",
  dice: "骰子 | 掷骰子 | サイコロ | 주사위 | ~概率 | ~機率 | ~確率 | ~확률 | кубик* | игральн* кост* | ~вероятност* | ~теория вероятностей | पासा | पासे | ~प्रायिकता | ~संभाव्यता | النرد | ~الاحتمال | ~احتمال | ~probability | ~probabilities | ~probabilidad* | ~probabilite* | ~wahrscheinlichkeit* | ~probabilita",
  sieve:
    "筛法 | 埃拉托斯特尼 | 质数 | 素数 | 엘라토스테네스 | 소수 찾기 | решето эратосфена | простые числа | अभाज्य संख्या* | غربال إراتوستينس | الأعداد الأولية | primzahlen | nombres premiers | numeros primos | numeri primi | prime numbers",
  gcd: "最大公约数 | 最大公因数 | 欧几里得算法 | 最大公約数 | ユークリッドの互除法 | 최대공약수 | наибольший общий делитель | алгоритм евклида | महत्तम समापवर्तक | القاسم المشترك الأكبر",
  projectile:
    "抛体 | 斜抛 | 平抛 | 放物運動 | 斜方投射 | 포물체 | 포물선 운동 | движение тела брошенного | брошенн* | траектори* | प्रक्षेप्य | المقذوف | حركة المقذوفات",
  pendulum: "单摆 | 摆钟 | 钟摆 | 振り子 | 진자 | маятник* | लोलक | पेंडुलम | البندول | بندول | fadenpendel",
  orbit:
    "开普勒 | 行星 | 轨道 | 太阳系 | ケプラー | 惑星 | 太陽系 | 케플러 | 행성 | кеплер* | планет* | солнечн* систем* | केप्लर | ग्रह | सौर मंडल | كبلر | الكواكب | المجموعة الشمسية | planete*",
  waves:
    "波的干涉 | 驻波 | 波の干渉 | 定常波 | 파동 | интерференц* | стоячая волна | волны | तरंग* | تداخل الموجات | الموجات",
  "geometric-series":
    "等比级数 | 等比数列 | 几何级数 | 等比級数 | 등비급수 | 등비수열 | геометрическая прогрессия | गुणोत्तर श्रेणी | المتسلسلة الهندسية | المتتالية الهندسية | geometrische reihe | suite geometrique | serie geometrica",
  "arithmetic-sum":
    "等差数列 | 等差级数 | 高斯求和 | 등차수열 | арифметическая прогрессия | समांतर श्रेणी | المتتالية الحسابية | suite arithmetique | gausssche summenformel",
  fibonacci:
    "斐波那契 | 费波那契 | 黄金比例 | 黄金分割 | フィボナッチ | 黄金比 | 피보나치 | 황금비 | фибоначчи | золотое сечение | फिबोनाची | फिबोनैचि | فيبوناتشي | النسبة الذهبية | goldener schnitt | nombre d or",
  "koch-snowflake": "科赫雪花 | コッホ | 코흐 | кох* снежинк* | снежинка коха | ندفة كوخ",
  sierpinski: "谢尔宾斯基 | シェルピンスキー | 시에르핀스키 | серпинск* | سيربنسكي",
  "fractal-tree":
    "分形树 | フラクタルの木 | 프랙탈 나무 | фрактальное дерево | ~分形 | ~フラクタル | ~프랙탈 | ~фрактал* | ~फ्रैक्टल | ~كسيريات",
  mandelbrot: "曼德博 | 曼德尔布罗 | マンデルブロ | 만델브로 | мандельброт* | ماندلبروت",
  "fourier-series": "傅里叶 | 傅立叶 | フーリエ | 푸리에 | фурье | फूरियर | फूरिये | فورييه",
  graph:
    "~函数图像 | 画出函数 | 函数的图像 | 关数 | 関数のグラフ | グラフを描 | 그래프를 그려 | ~график | график функции | построй график | нарисуй график | ग्राफ | رسم الدالة | ارسم الدالة | منحنى الدالة | zeichne | trace la courbe | representation graphique | grafico da funcao",
};

/** What the table says of a subject. */
export function translationsOf(subject: string): { strong: readonly string[]; suggesting: readonly string[] } {
  const all = (names[subject] ?? "").split(" | ").filter((name) => name !== "");
  return {
    strong: all.filter((name) => !name.startsWith("~")),
    suggesting: all.filter((name) => name.startsWith("~")).map((name) => name.slice(1)),
  };
}

export const translatedSubjects: readonly string[] = Object.keys(names);
