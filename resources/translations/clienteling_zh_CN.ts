<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>Composer</name>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
</context>
<context>
    <name>DayStepper</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>后一天</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Less</source>
        <translation>减少</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>Thread</name>
    <message>
        <source>Earlier messages</source>
        <translation>更早的消息</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>{date}, {time}</source>
        <translation>{date} {time}</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <translation>yyyy年M月d日 dddd</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n}分钟</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n}小时</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1天</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n}天</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>{n} weeks</source>
        <translation>{n}周</translation>
    </message>
    <message>
        <source>{n} months</source>
        <translation>{n}个月</translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation>{n}年</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
</context>
<context>
    <name>gallery</name>
    <message>
        <source>Gallery</source>
        <translation>组件总览</translation>
    </message>
    <message>
        <source>VIP · last seen today</source>
        <translation>VIP · 今天来过</translation>
    </message>
    <message>
        <source>Client · 3 months</source>
        <translation>客户 · 3个月前</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>可取</translation>
    </message>
    <message>
        <source>Estimate sent</source>
        <translation>报价已发</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Boutique</source>
        <translation>本店</translation>
    </message>
    <message>
        <source>Name, pinyin, phone or serial</source>
        <translation>姓名、拼音、电话或编号</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Could I see the Boréal in blue as well?</source>
        <translation>蓝色的 Boréal 我也能看看吗？</translation>
    </message>
    <message>
        <source>WeChat visitor</source>
        <translation>微信访客</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待回复</translation>
    </message>
    <message>
        <source>History</source>
        <translation>往来</translation>
    </message>
    <message>
        <source>Collects travel watches. Tea, no sugar.</source>
        <translation>收藏旅行表。喝茶，不加糖。</translation>
    </message>
    <message>
        <source>Duet Tribute · collected · full service, 2-year guarantee</source>
        <translation>Duet Tribute · 已取 · 全面保养，保修两年</translation>
    </message>
    <message>
        <source>Today 14:18</source>
        <translation>今天 14:18</translation>
    </message>
    <message>
        <source>Asked for the Boréal</source>
        <translation>询问 Boréal</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>购买</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>腕表</translation>
    </message>
    <message>
        <source>M136.8471 · serial 3 412 087 · bought here 21 Sep 2026</source>
        <translation>M136.8471 · 编号 3 412 087 · 2026年9月21日购于本店</translation>
    </message>
    <message>
        <source>Guarantee to 2034</source>
        <translation>保修至2034年</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Send thank-you and blue-dial photos</source>
        <translation>致谢并发送蓝盘照片</translation>
    </message>
    <message>
        <source>due today 18:00 · Lin Wei</source>
        <translation>今天 18:00 前 · 林蔚</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>waiting to send</source>
        <translation>等待发送</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Appointment booked · today 14:30</source>
        <translation>已预约 · 今天 14:30</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>看表</translation>
    </message>
    <message>
        <source>4 appointments</source>
        <translation>4个预约</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>发消息</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>New repair</source>
        <translation>新建维修</translation>
    </message>
    <message>
        <source>VIP · advisor Lin Wei · speaks Mandarin, English</source>
        <translation>VIP · 顾问林蔚 · 讲普通话、英语</translation>
    </message>
    <message>
        <source>WeChat allowed</source>
        <translation>可发微信</translation>
    </message>
    <message>
        <source>No e-mail marketing</source>
        <translation>不收营销邮件</translation>
    </message>
    <message>
        <source>2 watches</source>
        <translation>2只腕表</translation>
    </message>
    <message>
        <source>WeChat · scanned “Boréal window” · claimed by you at 14:10</source>
        <translation>微信 · 扫码“Boréal 橱窗” · 您于14:10接手</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Write to Chen Yuxuan…</source>
        <translation>写给陈宇轩…</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Print receipt</source>
        <translation>打印收据</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>下一阶段</translation>
    </message>
    <message>
        <source>Li Na 李娜 · M328.8420 · serial 3 104 552</source>
        <translation>李娜 · M328.8420 · 编号 3 104 552</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>维修保养</translation>
    </message>
    <message>
        <source>Quality control</source>
        <translation>质检</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>已取</translation>
    </message>
    <message>
        <source>Complete service</source>
        <translation>全面保养</translation>
    </message>
    <message>
        <source>Gasket</source>
        <translation>密封圈</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>15 appointments · 4 advisors in</source>
        <translation>15个预约 · 4位顾问在店</translation>
    </message>
    <message>
        <source>Monday 23 November</source>
        <translation>11月23日 星期一</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>如约</translation>
    </message>
    <message>
        <source>of 8 so far</source>
        <translation>/ 目前8个</translation>
    </message>
    <message>
        <source>First reply, median</source>
        <translation>首次回复中位数</translation>
    </message>
    <message>
        <source>Repairs late</source>
        <translation>维修逾期</translation>
    </message>
    <message>
        <source>longest 9 days · 3 without news to the client</source>
        <translation>最长9天 · 3件尚未告知客户</translation>
    </message>
    <message>
        <source>Follow-ups done</source>
        <translation>已完成跟进</translation>
    </message>
    <message>
        <source>Advisors</source>
        <translation>顾问</translation>
    </message>
    <message>
        <source>Chat requests by hour</source>
        <translation>每小时咨询量</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>收件箱</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>维修</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日报</translation>
    </message>
    <message>
        <source>Shanghai · Lakeside</source>
        <translation>上海 · 湖滨</translation>
    </message>
    <message>
        <source>Advisor</source>
        <translation>顾问</translation>
    </message>
    <message>
        <source>Offline since 14:02 — everything stays usable</source>
        <translation>14:02起离线，一切照常可用</translation>
    </message>
    <message>
        <source>3 changes waiting to send</source>
        <translation>3项更改等待发送</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>All changes sent</source>
        <translation>更改均已发送</translation>
    </message>
    <message>
        <source>Up to date as of 14:21:07</source>
        <translation>更新至 14:21:07</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Chen Yuxuan 陈宇轩, CNY 98,500</source>
        <translation>陈宇轩，CNY 98,500</translation>
    </message>
    <message>
        <source>Chips, badges, avatars</source>
        <translation>标签、计数、头像</translation>
    </message>
    <message>
        <source>In boutique</source>
        <translation>店内有货</translation>
    </message>
    <message>
        <source>3 wishes</source>
        <translation>3个心愿</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Icons</source>
        <translation>图标</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>按钮</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>链节</translation>
    </message>
    <message>
        <source>Mend the wire</source>
        <translation>恢复网络</translation>
    </message>
    <message>
        <source>Marked Arrived</source>
        <translation>已标记到店</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>输入框</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>This number is too short for China.</source>
        <translation>该号码位数不足。</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Another client has the same id.</source>
        <translation>另有客户使用同一微信号。</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>取表</translation>
    </message>
    <message>
        <source>What the client said, in their words</source>
        <translation>客户原话</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Papers seen</source>
        <translation>已看证书</translation>
    </message>
    <message>
        <source>Hard rows</source>
        <translation>难行</translation>
    </message>
    <message>
        <source>Requests from clients appear here as they are written.</source>
        <translation>客户的咨询会随时出现在这里。</translation>
    </message>
    <message>
        <source>Write to a client</source>
        <translation>写给客户</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>无人等待</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>未发送</translation>
    </message>
</context>
</TS>
