import { Text, View } from '@tarojs/components'
import { Card } from '../../../components/card/Card'
import { Page } from '../../../components/page/Page'
import { useMe } from '../../../lib/me'
import './index.scss'

definePageConfig({ navigationBarTitleText: '帮助' })

const questions = [
  {
    ask: '绑定码从哪里来？',
    answer:
      '由组织者发给您本人，一张邀请单或一条消息，十四天内有效，只能用一次。过期或丢了，请组织者重新发一个。',
  },
  {
    ask: '不方便用手机怎么办？',
    answer: '每一步都可以在现场、纸面或当面完成，效力一样，由本单位联络员登记。您不需要说明原因。',
  },
  {
    ask: '片子快进的部分算吗？',
    answer: '没看过的部分跳过去不计，往回看随时可以。看完一遍以后就能随意跳着看。不想看片，可以改读文字稿。',
  },
  {
    ask: '打卡是必须的吗？',
    answer: '不是。学习日历自动记下您哪天学了什么，只有您自己看得到，不排名、不考核，可以关掉和清空。',
  },
  {
    ask: '换了手机怎么办？',
    answer: '在微信里用同一个微信号打开就行，会从上次的地方接着。换了微信号，请组织者解绑后重新发码。',
  },
  {
    ask: '登记有误怎么办？',
    answer: '谈话登记可以直接写明意见，其他的可以在“我的 · 查看我的数据”里申请更正，十五个工作日内答复。',
  },
  {
    ask: '承诺书一定要在手机上签吗？',
    answer:
      '不用。纸面上签的由组织者登记，效力一样；大会上也可以一起签。暂时不想签，可以选“暂不签”，把原因只告诉您选的一位组织者。',
  },
  {
    ask: '家属要签什么？',
    answer:
      '家属自愿参加，须已成年，各签各的。打开您发的邀请，读一封信，愿意就签一份家庭助廉承诺书，不愿意就不签，不用说原因。您只看得到签了没有。',
  },
  {
    ask: '证书怎么验真？',
    answer:
      '扫证书上的二维码，或者在“核验承诺书”里输入编号，系统会当场重新核对。在浏览器里还可以选中 PDF 文件，看看有没有被改过。',
  },
] as const

export default function Help() {
  const { me } = useMe()
  return (
    <Page title="帮助">
      {questions.map(({ ask, answer }) => (
        <Card key={ask} className="help-card">
          <View className="h3">{ask}</View>
          <View className="second help-answer">
            <Text>{answer}</Text>
          </View>
        </Card>
      ))}
      {me && me.about.office && (
        <View className="meta help-foot">还有别的问题，请联系{me.about.office}。</View>
      )}
    </Page>
  )
}
