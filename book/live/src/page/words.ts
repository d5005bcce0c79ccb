// What the page itself says, in its language.
import type { Answer } from './sheet/answers';

const KOREAN = {
    arguments: '명령의 인자',
    run: '실행',
    stop: '멈춤',
    start: '시작',
    pause: '잠시 멈춤',
    step: '배치 1개',
    anew: '처음부터',
    playing: '학습 중',
    next: '다음 배치부터 적용됩니다.',
    over: '다음 실행을 이 실행과 겹쳐 보기',
    apart: '겹쳐 보기 끝내기',
    before: '이전.csv',
    kept: '남겨 둔 실행 위에 새 실행을 그립니다.',
    sheet: '숫자를 쓰는 종이',
    write: '여기에 숫자를 써 보세요',
    keys: '화살표 키로 펜을 옮기고, 스페이스바로 펜을 대거나 뗍니다. Shift를 함께 누르면 조금씩 움직입니다.',
    down: '펜을 댔습니다.',
    undo: '한 획 취소',
    clear: '지우기',
    choose: '사진 고르기',
    private: '쓴 숫자와 고른 사진은 이 페이지 안에서만 읽고, 어디로도 보내지 않습니다.',
    answers: (answers: Answer[]) => (answers.length > 0 ? `답: ${answers.map(spokenKorean).join('; ')}` : '숫자가 없습니다.'),
    book: '책대로',
    bookLabel: '책에 실린 상태로 되돌리기',
    less: '작게',
    more: '크게',
    running: '실행 중',
    loading: '데이터를 읽는 중',
    stopped: '멈췄습니다.',
    same: '같은 결과입니다.',
    changed: (lines: number) => `실행했습니다. ${lines}줄이 바뀌었습니다.`,
    refused: (why: string) => `거절했습니다. ${why}`,
    restored: '책에 실린 상태입니다.',
    nothing: '이 부분은 출력에 없습니다.',
    broke: '실행할 수 없었습니다.',
    drag: '끌어서 바꾸기',
    unavailable: '이 브라우저에서는 페이지의 명령을 바로 실행할 수 없습니다. 터미널에서는 실행할 수 있습니다.',
    knobs: (count: number) => `바꿀 수 있는 값 ${count}개`,
    training: '여기서는 학습 이미지 가운데 처음 6,000장으로 학습합니다. 책에 실린 결과는 60,000장 모두로 학습한 것입니다.',
};

const ENGLISH: typeof KOREAN = {
    arguments: 'Arguments of the command',
    run: 'Run',
    stop: 'Stop',
    start: 'Start',
    pause: 'Pause',
    step: 'One batch',
    anew: 'From the beginning',
    playing: 'Training',
    next: 'From the next batch on.',
    over: 'Lay the next run over this one',
    apart: 'Take the earlier run away',
    before: 'before.csv',
    kept: 'Each new run is drawn over the one kept.',
    sheet: 'A sheet to write digits on',
    write: 'Write a digit here',
    keys: 'Arrow keys move the pen, the space bar puts it down and lifts it. With Shift it moves a little.',
    down: 'The pen is down.',
    undo: 'Undo',
    clear: 'Clear',
    choose: 'Choose a picture',
    private: 'What you write or choose is read inside this page and sent nowhere.',
    answers: answers => (answers.length > 0 ? `Answer: ${answers.map(spokenEnglish).join('; ')}` : 'No digit.'),
    book: 'As in the book',
    bookLabel: 'Back to what the book shows',
    less: 'Less',
    more: 'More',
    running: 'Running',
    loading: 'Reading data',
    stopped: 'Stopped.',
    same: 'The same output.',
    changed: lines => `Done. ${lines} ${lines === 1 ? 'line has' : 'lines have'} changed.`,
    refused: why => `Refused. ${why}`,
    restored: 'As in the book.',
    nothing: 'This part is not in the output.',
    broke: 'It could not be run.',
    drag: 'Drag to change',
    unavailable: 'This browser cannot run the commands of this page here. A terminal can.',
    knobs: count => `${count} values to change`,
    training: 'This page trains on the first 6,000 training images. What the book shows was trained on all 60,000.',
};

export const say = document.documentElement.lang === 'ko' ? KOREAN : ENGLISH;

/** An answer, and what there is to say against it. */
function spokenKorean({ answer, doubts }: Answer): string {
    const words = doubts.map(doubt => (doubt === 'unsure' ? '확실하지 않음' : '숫자 같지 않음'));
    return [answer, ...words].join(', ');
}

function spokenEnglish({ answer, doubts }: Answer): string {
    const words = doubts.map(doubt => (doubt === 'unsure' ? 'unsure' : 'unlike a digit'));
    return [answer, ...words].join(', ');
}

/** What a terminal has to say about a section: where a page has less data than the book. */
export function note(program: string, section: string): string {
    return program === 'ch04-backprop' && section === 'train' ? say.training : '';
}
