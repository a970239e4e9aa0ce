import { BRANCH_REGULATIONS, MEMBER_EDUCATION_REGULATIONS, PARTY_CONSTITUTION } from '../sources'
import type { ArticleData } from '../types'

export const procedureArticles: ArticleData[] = [
  {
    key: 'procedure-three-meetings-one-lecture',
    topic: 'procedure',
    title: '“三会一课”各是什么会',
    summary: '党员大会、支委会、党小组会和党课，各有各的用处和间隔。',
    minutes: 3,
    source: BRANCH_REGULATIONS,
    blocks: [
      {
        type: 'paragraph',
        text: '“三会一课”是党支部最基本的组织生活制度。三会，是支部党员大会、支部委员会会议和党小组会；一课，是党课。名字熟，用处却常有人弄混。',
      },
      { type: 'heading', text: '三个会，各办各的事' },
      {
        type: 'list',
        items: [
          '支部党员大会：全体党员参加，一般每季度召开一次。听取和审查支委会工作报告、开展选举、讨论接收预备党员和预备党员转正等大事，都在这里决定。',
          '支部委员会会议：支委参加，一般每月召开一次，讨论处理支部的日常工作，要有半数以上委员到会才能开。',
          '党小组会：小组党员参加，一般每月召开一次，学习、谈心、落实支部交给的任务。',
        ],
      },
      {
        type: 'paragraph',
        text: '党员大会由支部书记召集并主持。作决议要表决，赞成的人数超过应到会有表决权的党员的半数，才算通过。注意是“应到会”，不是“实到会”，所以能参加的同志尽量都来，来不了的事先请假。',
      },
      { type: 'heading', text: '党课，让人听得进去' },
      {
        type: 'paragraph',
        text: '党课应当针对党员和群众关心的实际问题来讲。党员领导干部要定期给基层党员讲党课。支部里的老党员、身边的先进人物也可以走上讲台，讲讲自己的经历，往往最打动人。',
      },
      { type: 'heading', text: '记得留一笔' },
      {
        type: 'paragraph',
        text: '会议的时间、到会人数、讨论的事和形成的决定，当时就要如实记下来。不编、不造，才叫记录。身体不便或者在外地的党员，支部可以送学上门，或者请他们用网络参加学习。',
      },
    ],
    checkQuestions: [
      {
        kind: 'single',
        stem: '支部党员大会一般多久召开一次？',
        options: ['每周一次', '每季度一次', '每年一次'],
        answer: [1],
        explanation: '支部党员大会一般每季度召开一次；支委会会议和党小组会一般每月一次。',
      },
      {
        kind: 'trueFalse',
        stem: '党员大会的决议，赞成人数超过实际到会人数的一半就算通过。',
        options: ['对', '错'],
        answer: [1],
        explanation: '要超过应到会有表决权的党员的半数，看的是“应到会”而不是“实到会”。',
      },
    ],
  },
  {
    key: 'procedure-party-branch',
    topic: 'procedure',
    title: '一个党支部是怎样组成的',
    summary: '三人可以建支部，七人要设支委会，这几个数字很好记。',
    minutes: 3,
    source: BRANCH_REGULATIONS,
    blocks: [
      {
        type: 'paragraph',
        text: '党支部是党最基本的组织，党员都编入其中的一个。单位里、村里、社区里、楼宇里，哪里有党员，哪里就该有支部。它怎样建起来，有几个数字可以帮助记忆。',
      },
      { type: 'heading', text: '三、五十、七' },
      {
        type: 'list',
        items: [
          '三：凡是有正式党员三人以上的，都应当成立党支部。',
          '五十：一个支部的党员一般不超过五十人，人太多，会开不深，人也照顾不周。',
          '七：有正式党员七人以上的支部，应当设立支部委员会，由三至五人组成，一般不超过七人。',
        ],
      },
      {
        type: 'paragraph',
        text: '正式党员不足三人的单位，可以同地域相邻、行业相近的单位成立联合党支部。正式党员不足七人的支部，设一名书记，必要时可以设一名副书记。',
      },
      { type: 'heading', text: '支委会里有谁' },
      {
        type: 'paragraph',
        text: '支部委员会设书记，还设组织委员、宣传委员、纪检委员等，必要时可以设一名副书记。书记主持全面工作；组织委员管党员的发展和组织生活；宣传委员管学习和宣传；纪检委员管纪律和监督。',
      },
      { type: 'heading', text: '任期和换届' },
      {
        type: 'paragraph',
        text: '村和社区的支部委员会每届任期五年，其他基层单位一般每届三年。任期满了要按期换届，需要提前或者推迟，都要报上级党组织批准。',
      },
      {
        type: 'paragraph',
        text: '您所在的支部有多少党员？支委都有谁，哪年换届？如果一时答不上来，下次开会问一问，这也是关心自己的支部。',
      },
    ],
    checkQuestions: [
      {
        kind: 'single',
        stem: '有正式党员多少人以上的党支部，应当设立支部委员会？',
        options: ['三人', '五人', '七人', '五十人'],
        answer: [2],
        explanation: '七人以上应当设立支部委员会；三人是成立党支部的人数。',
      },
      {
        kind: 'trueFalse',
        stem: '村和社区的党支部委员会每届任期五年。',
        options: ['对', '错'],
        answer: [0],
        explanation: '村和社区的支部委员会每届五年，其他基层单位一般三年。',
      },
    ],
  },
  {
    key: 'procedure-joining-the-party',
    topic: 'procedure',
    title: '入党要走哪几步',
    summary: '申请、介绍、大会通过、上级批准、预备一年，一步也少不得。',
    minutes: 3,
    source: PARTY_CONSTITUTION,
    blocks: [
      {
        type: 'paragraph',
        text: '家里的晚辈想入党，来问您该怎么做，您会怎样说？党章第一章把最要紧的几步写得清清楚楚，具体的期限和材料，可以请他去问所在的支部。',
      },
      { type: 'heading', text: '谁可以申请' },
      {
        type: 'paragraph',
        text: '年满十八岁的中国工人、农民、军人、知识分子和其他社会阶层的先进分子，承认党的纲领和章程，愿意参加党的一个组织并在其中积极工作、执行党的决议、按期交纳党费的，都可以申请。',
      },
      { type: 'heading', text: '从申请到批准' },
      {
        type: 'list',
        items: [
          '本人提出申请，要自己说清楚为什么想入党。',
          '支部经过一段时间的培养和考察，确认合格。',
          '填写入党志愿书，要有两名正式党员作介绍人。',
          '支部大会讨论通过，再由上级党组织批准，成为预备党员。',
        ],
      },
      {
        type: 'paragraph',
        text: '介绍人不只是签个名。他们要认真了解申请人的思想、品质和经历，向他解释党的纲领、章程和党员的条件，并且如实向党组织报告。',
      },
      { type: 'heading', text: '预备期一年' },
      {
        type: 'paragraph',
        text: '预备期是一年。期满后，支部要及时讨论能不能转正：合格的，按期转为正式党员；需要继续考察和教育的，可以延长，但不能超过一年；不履行义务、不具备条件的，取消资格。转正同样要经支部大会讨论通过和上级党组织批准。',
      },
      {
        type: 'paragraph',
        text: '一步一步都由人来决定，也都有记录可查。慢一点，是对组织负责，也是对申请人负责。',
      },
    ],
    checkQuestions: [
      {
        kind: 'single',
        stem: '入党要有几名正式党员作介绍人？',
        options: ['两名', '一名', '三名', '五名'],
        answer: [0],
        explanation: '党章规定，要有两名正式党员作介绍人。',
      },
      {
        kind: 'single',
        stem: '预备党员的预备期是多久？',
        options: ['三个月', '半年', '一年', '两年'],
        answer: [2],
        explanation: '预备期为一年；需要继续考察的可以延长，但延长不能超过一年。',
      },
    ],
  },
  {
    key: 'procedure-membership-transfer',
    topic: 'procedure',
    title: '换了地方，组织关系怎么办',
    summary: '工作或住处变了，组织关系跟着人走，人在哪里家就在哪里。',
    minutes: 3,
    source: MEMBER_EDUCATION_REGULATIONS,
    blocks: [
      {
        type: 'paragraph',
        text: '退休后搬去和儿女同住，毕业后到另一座城市工作，人走了，组织关系还留在原地，时间一长，学习、开会、交党费都不方便。所以规定要求，组织关系要跟着人走。',
      },
      { type: 'heading', text: '什么情况要转' },
      {
        type: 'paragraph',
        text: '工作单位或者经常居住地变了，或者外出学习、工作、生活六个月以上，而且地点相对固定的，应当转移组织关系。只是短期出门，不用转，告诉支部一声，按要求保持联系就好。',
      },
      { type: 'heading', text: '怎样转最省心' },
      {
        type: 'list',
        items: [
          '先告诉原来的支部：去哪里，什么时候走，电话有没有变。',
          '问清楚新的支部在哪里，一般是新单位或者新住处的社区。',
          '由两边的党组织办理接转手续，交代清楚党费交到了哪个月。',
          '到新的支部报到，留下联系方式，别让自己“悬”在中间。',
        ],
      },
      {
        type: 'paragraph',
        text: '已经转出、还没有被新的党组织接收的那段时间，仍由原来的党组织负责管理。接转是两边党组织的责任，不能无故拒转拒接。如果遇到推来推去的情况，可以向上级党组织反映。',
      },
      { type: 'heading', text: '地点不固定的，叫流动党员' },
      {
        type: 'paragraph',
        text: '对外出六个月以上又没有转移组织关系的党员，原来的党组织要保持经常联系，当地的党组织协助做好日常管理。流动党员可以就近就便参加组织生活，也请主动同原来的支部说说自己的情况。',
      },
      {
        type: 'paragraph',
        text: '不管走到哪里，身边总有一个支部。给它打一个电话，就是回家的第一步。',
      },
    ],
    checkQuestions: [
      {
        kind: 'single',
        stem: '外出学习、工作、生活多久以上，而且地点相对固定，应当转移组织关系？',
        options: ['一个月', '三个月', '一年', '六个月'],
        answer: [3],
        explanation: '外出六个月以上、地点相对固定的，应当转移组织关系；短期外出不用转。',
      },
      {
        kind: 'trueFalse',
        stem: '党组织不能无故拒绝转出或者接收党员的组织关系。',
        options: ['对', '错'],
        answer: [0],
        explanation: '不能无故拒转拒接；遇到推诿可以向上级党组织反映。',
      },
    ],
  },
]
