<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
    <context>
        <name>Acts</name>
        <message>
            <source>Copy link</source>
            <translation>复制链接</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>保持不变</translation>
        </message>
        <message>
            <source>Open in browser</source>
            <translation>在浏览器中打开</translation>
        </message>
        <message>
            <source>Save the file</source>
            <translation>保存文件</translation>
        </message>
    </context>
    <context>
        <name>AlsoCard</name>
        <message>
            <source>Also writes</source>
            <translation>也来信于</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>合并</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>Separate</source>
            <translation>分开</translation>
        </message>
    </context>
    <context>
        <name>AppointmentCard</name>
        <message>
            <source>Appointment</source>
            <translation>预约</translation>
        </message>
        <message>
            <source>Client cancels</source>
            <translation>客户取消</translation>
        </message>
        <message>
            <source>How it came to this</source>
            <translation>经过</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>改期</translation>
        </message>
        <message>
            <source>No client named</source>
            <translation>未注明客户</translation>
        </message>
        <message>
            <source>Open client</source>
            <translation>打开客户</translation>
        </message>
        <message>
            <source>Open the conversation</source>
            <translation>打开对话</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>We cancel</source>
            <translation>本店取消</translation>
        </message>
    </context>
    <context>
        <name>AppointmentForm</name>
        <message>
            <source>Appointment form</source>
            <translation>预约表单</translation>
        </message>
        <message>
            <source>Book this time</source>
            <translation>预约此时段</translation>
        </message>
        <message>
            <source>Choose somebody from the list, or leave this empty.</source>
            <translation>请从列表中选择，或留空。</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Comes for</source>
            <translation>来意</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>保持不变</translation>
        </message>
        <message>
            <source>Move to this time</source>
            <translation>改到此时段</translation>
        </message>
        <message>
            <source>Move {name}</source>
            <translation>改期：{name}</translation>
        </message>
        <message>
            <source>New appointment</source>
            <translation>新预约</translation>
        </message>
        <message>
            <source>No time is left on this day.</source>
            <translation>当天已无空闲时段。</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Only proposed: the client is still to agree</source>
            <translation>仅为提议：尚待客户同意</translation>
        </message>
        <message>
            <source>References, with commas between</source>
            <translation>型号，以逗号分隔</translation>
        </message>
        <message>
            <source>Speaks</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Takes</source>
            <translation>时长</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>To prepare</source>
            <translation>需准备</translation>
        </message>
        <message>
            <source>With</source>
            <translation>接待顾问</translation>
        </message>
        <message>
            <source>{advisor} already meets {name} then.</source>
            <translation>{advisor} 届时已约 {name}。</translation>
        </message>
        <message>
            <source>{time} · taken: {name}</source>
            <translation>{time} · 已约：{name}</translation>
        </message>
    </context>
    <context>
        <name>AppointmentsPage</name>
        <message>
            <source>All advisors</source>
            <translation>全部顾问</translation>
        </message>
        <message>
            <source>Book</source>
            <translation>预约</translation>
        </message>
        <message>
            <source>Choose an appointment to see who comes.</source>
            <translation>请选择预约查看来访客户。</translation>
        </message>
        <message>
            <source>Whose appointments</source>
            <translation>谁的预约</translation>
        </message>
    </context>
    <context>
        <name>Aside</name>
        <message>
            <source>About this client</source>
            <translation>关于这位客户</translation>
        </message>
        <message>
            <source>Add task</source>
            <translation>添加待办</translation>
        </message>
        <message>
            <source>Add wish</source>
            <translation>添加心愿</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Last contacts</source>
            <translation>最近联系</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Next visit</source>
            <translation>下次到店</translation>
        </message>
        <message>
            <source>Next, last contacts, watches, wishes</source>
            <translation>下一步、最近联系、腕表、心愿</translation>
        </message>
        <message>
            <source>None that we know of.</source>
            <translation>暂无已知记录。</translation>
        </message>
        <message>
            <source>Not in touch yet.</source>
            <translation>尚未联系过。</translation>
        </message>
        <message>
            <source>Nothing is promised.</source>
            <translation>没有承诺。</translation>
        </message>
        <message>
            <source>Nothing is wished for yet.</source>
            <translation>还没有心愿。</translation>
        </message>
        <message>
            <source>Open repair</source>
            <translation>在修腕表</translation>
        </message>
        <message>
            <source>Put into reply</source>
            <translation>填入回复</translation>
        </message>
        <message>
            <source>Watches</source>
            <translation>腕表</translation>
        </message>
        <message>
            <source>Wish list</source>
            <translation>心愿单</translation>
        </message>
        <message>
            <source>Wishes</source>
            <translation>心愿</translation>
        </message>
        <message>
            <source>asked about {watch}</source>
            <translation>询问 {watch}</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>none that we know of</source>
            <translation>暂无已知</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>暂无</translation>
        </message>
        <message>
            <source>none — last collected {day}</source>
            <translation>无 — 上次取表 {day}</translation>
        </message>
    </context>
    <context>
        <name>Asks</name>
        <message>
            <source>Booked. Saved here.</source>
            <translation>已预约，已存于本机。</translation>
        </message>
        <message>
            <source>Moved. Saved here.</source>
            <translation>已改期，已存于本机。</translation>
        </message>
    </context>
    <context>
        <name>Book</name>
        <message>
            <source>A name in any writing, pinyin, initials, a phone number, an address, a serial, a reference or a ticket; note: and some words look into notes</source>
            <translation>任何写法的姓名、拼音、首字母、电话、邮箱或微信名、表号、型号或维修单号；“备注:”加几个字可查备注</translation>
        </message>
        <message>
            <source>Clients</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Clients appear here once the first sync is done, or when you write one in.</source>
            <translation>首次同步完成后，或您登记客户后，客户会显示在这里。</translation>
        </message>
        <message>
            <source>Do not contact</source>
            <translation>请勿联系</translation>
        </message>
        <message>
            <source>New client</source>
            <translation>新客户</translation>
        </message>
        <message>
            <source>New client (Ctrl+N)</source>
            <translation>新客户 (Ctrl+N)</translation>
        </message>
        <message>
            <source>zsm / 张 / phone</source>
            <translation>zsm / 张 / 电话</translation>
        </message>
        <message>
            <source>{all} clients</source>
            <translation>{all} 位客户</translation>
        </message>
        <message>
            <source>{found} found · {ms} ms</source>
            <translation>找到 {found} 位客户 · {ms} 毫秒</translation>
        </message>
        <message>
            <source>{found} of {all} clients · {ms} ms</source>
            <translation>{found} / {all} 位客户 · {ms} 毫秒</translation>
        </message>
        <message>
            <source>{shown} of {all} clients</source>
            <translation>{all} 位客户中的 {shown} 位</translation>
        </message>
    </context>
    <context>
        <name>BookForm</name>
        <message>
            <source>Book</source>
            <translation>预约</translation>
        </message>
        <message>
            <source>Book this time</source>
            <translation>预约此时段</translation>
        </message>
        <message>
            <source>Comes for</source>
            <translation>来意</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>确认</translation>
        </message>
        <message>
            <source>Confirm the appointment</source>
            <translation>确认预约</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Only proposed: the client is still to agree</source>
            <translation>仅为提议：尚待客户同意</translation>
        </message>
        <message>
            <source>Takes</source>
            <translation>时长</translation>
        </message>
        <message>
            <source>The boutique is closed then.</source>
            <translation>届时门店不营业。</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>To prepare</source>
            <translation>需准备</translation>
        </message>
        <message>
            <source>You already meet {name} then.</source>
            <translation>届时您已约了{name}。</translation>
        </message>
        <message>
            <source>ddd d MMM</source>
            <translation>ddd M/d</translation>
        </message>
    </context>
    <context>
        <name>Bubble</name>
        <message>
            <source>Show all the words</source>
            <translation>显示全部文字</translation>
        </message>
    </context>
    <context>
        <name>BubbleMenu</name>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Copy all the words</source>
            <translation>复制全部文字</translation>
        </message>
        <message>
            <source>Copy link</source>
            <translation>复制链接</translation>
        </message>
        <message>
            <source>Open in browser…</source>
            <translation>在浏览器中打开…</translation>
        </message>
    </context>
    <context>
        <name>CallForm</name>
        <message>
            <source>About</source>
            <translation>关于</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>通话</translation>
        </message>
        <message>
            <source>How it went</source>
            <translation>通话情况</translation>
        </message>
        <message>
            <source>No repair</source>
            <translation>与维修无关</translation>
        </message>
        <message>
            <source>Save call</source>
            <translation>保存通话</translation>
        </message>
        <message>
            <source>The client called</source>
            <translation>客户来电</translation>
        </message>
        <message>
            <source>The client called, we missed it</source>
            <translation>客户来电，未接到</translation>
        </message>
        <message>
            <source>We called and spoke</source>
            <translation>我方致电，已接通</translation>
        </message>
        <message>
            <source>We called, not reached</source>
            <translation>我方致电，未接通</translation>
        </message>
        <message>
            <source>What was said, if anything is worth keeping</source>
            <translation>通话内容（如有需要记录）</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>内容</translation>
        </message>
    </context>
    <context>
        <name>Calling</name>
        <message>
            <source>Call me again</source>
            <translation>恢复通知</translation>
        </message>
    </context>
    <context>
        <name>Choices</name>
        <message>
            <source>Compare</source>
            <translation>对比</translation>
        </message>
        <message>
            <source>Possibly the same as {name}: {why}.</source>
            <translation>可能与{name}是同一人：{why}。</translation>
        </message>
        <message>
            <source>Put away</source>
            <translation>收起</translation>
        </message>
        <message>
            <source>The file of {name} has become part of this one.</source>
            <translation>{name}的档案已并入此档案。</translation>
        </message>
        <message>
            <source>Undo merge</source>
            <translation>撤销合并</translation>
        </message>
        <message>
            <source>{name}’s file became part of this one, {when}, by {who}.</source>
            <translation>{name}的档案已并入此档案（{when}，{who}）。</translation>
        </message>
        <message>
            <source>“{text}” stands.</source>
            <translation>现采用“{text}”。</translation>
        </message>
    </context>
    <context>
        <name>Chooser</name>
        <message>
            <source>The list “{name}” is forgotten.</source>
            <translation>名单“{name}”已删除。</translation>
        </message>
    </context>
    <context>
        <name>ClientField</name>
        <message>
            <source>Clients found</source>
            <translation>找到的客户</translation>
        </message>
        <message>
            <source>Name, pinyin, initials or phone</source>
            <translation>姓名、拼音、首字母或电话</translation>
        </message>
    </context>
    <context>
        <name>ClientsPage</name>
        <message>
            <source>Choose a client at the left, or type any part of a name or a number.</source>
            <translation>请在左侧选择客户，或输入姓名、号码的任意部分。</translation>
        </message>
        <message>
            <source>More for the client book</source>
            <translation>客户册更多操作</translation>
        </message>
        <message>
            <source>Record a walk-in</source>
            <translation>登记到店客人</translation>
        </message>
    </context>
    <context>
        <name>Colleagues</name>
        <message>
            <source>Nobody else</source>
            <translation>没有其他人</translation>
        </message>
    </context>
    <context>
        <name>CollisionCard</name>
        <message>
            <source>Hold this time instead</source>
            <translation>改约此时间</translation>
        </message>
        <message>
            <source>Other times</source>
            <translation>其他时段</translation>
        </message>
        <message>
            <source>Put away</source>
            <translation>收起</translation>
        </message>
    </context>
    <context>
        <name>ComplaintForm</name>
        <message>
            <source>Complaint</source>
            <translation>投诉</translation>
        </message>
        <message>
            <source>No rule reminds anybody to write until this is done.</source>
            <translation>投诉处理完之前，系统不再提醒任何人联系这位客户。</translation>
        </message>
        <message>
            <source>Note complaint</source>
            <translation>记下投诉</translation>
        </message>
        <message>
            <source>What the client complains of</source>
            <translation>客户投诉什么</translation>
        </message>
    </context>
    <context>
        <name>Composer</name>
        <message>
            <source>1 sign too long to be sent</source>
            <translation>超出 1 个字，无法发送</translation>
        </message>
        <message>
            <source>Keep note</source>
            <translation>保存备注</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>发送</translation>
        </message>
        <message>
            <source>{n} signs are too many for one message, so none of them was put in. They can still be pasted elsewhere; a message holds {most}.</source>
            <translation>{n} 个字符，一条消息放不下，所以一个也没有放进来。仍可粘贴到别处；一条消息最多 {most} 个。</translation>
        </message>
        <message>
            <source>{n} signs too long to be sent</source>
            <translation>超出 {n} 字，无法发送</translation>
        </message>
    </context>
    <context>
        <name>ConsentAsk</name>
        <message>
            <source>Allow</source>
            <translation>允许</translation>
        </message>
        <message>
            <source>Do not contact</source>
            <translation>请勿联系</translation>
        </message>
        <message>
            <source>How</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>May be contacted</source>
            <translation>可以联系</translation>
        </message>
        <message>
            <source>Not allowed</source>
            <translation>不允许</translation>
        </message>
        <message>
            <source>One to one only</source>
            <translation>仅限一对一</translation>
        </message>
        <message>
            <source>The client closed this in person. It opens again only with their own act: a signature, a code, or a message of theirs.</source>
            <translation>客户亲自关闭了此项。只有客户本人的行为才能重新开启：签名、二维码，或客户自己的消息。</translation>
        </message>
        <message>
            <source>The client said so in person</source>
            <translation>客户亲口所说</translation>
        </message>
        <message>
            <source>This text is too long: keep it under 200 signs.</source>
            <translation>文字太长，请控制在 200 字以内。</translation>
        </message>
        <message>
            <source>Witness</source>
            <translation>见证人</translation>
        </message>
        <message>
            <source>Wording</source>
            <translation>文本版本</translation>
        </message>
    </context>
    <context>
        <name>ConsentCell</name>
        <message>
            <source>closed by the client</source>
            <translation>由客户关闭</translation>
        </message>
    </context>
    <context>
        <name>ConsentChip</name>
        <message>
            <source>Enter records what the client says now.</source>
            <translation>按 Enter 登记客户此刻的意愿。</translation>
        </message>
    </context>
    <context>
        <name>ConsentSheet</name>
        <message>
            <source>Choose a cell to record what the client says about it.</source>
            <translation>选择一格，记录客户的意愿。</translation>
        </message>
        <message>
            <source>Do not contact…</source>
            <translation>请勿联系…</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>签名</translation>
        </message>
        <message>
            <source>The client’s signature</source>
            <translation>客户签名</translation>
        </message>
        <message>
            <source>The picture is kept at central, not at this desk.</source>
            <translation>图片保存在中心，不在本机。</translation>
        </message>
        <message>
            <source>What the client allows</source>
            <translation>客户的许可</translation>
        </message>
    </context>
    <context>
        <name>ConsentStory</name>
        <message>
            <source>Nothing yet: the client was never asked.</source>
            <translation>暂无记录：还没有询问过客户。</translation>
        </message>
        <message>
            <source>See</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>What was said</source>
            <translation>客户的表示</translation>
        </message>
        <message>
            <source>by the client</source>
            <translation>客户本人</translation>
        </message>
        <message>
            <source>code kept</source>
            <translation>已保存二维码</translation>
        </message>
        <message>
            <source>concluded by us</source>
            <translation>由我们判断</translation>
        </message>
        <message>
            <source>message kept</source>
            <translation>已保存消息</translation>
        </message>
        <message>
            <source>signature kept</source>
            <translation>已保存签名</translation>
        </message>
        <message>
            <source>witness {name}</source>
            <translation>见证人 {name}</translation>
        </message>
        <message>
            <source>wording {version}</source>
            <translation>文本 {version}</translation>
        </message>
    </context>
    <context>
        <name>ContactRow</name>
        <message>
            <source>Label</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Make this the preferred one</source>
            <translation>设为首选</translation>
        </message>
        <message>
            <source>Preferred</source>
            <translation>首选</translation>
        </message>
        <message>
            <source>Say that it is theirs</source>
            <translation>标为已核实</translation>
        </message>
        <message>
            <source>Take out {contact}</source>
            <translation>移除{contact}</translation>
        </message>
        <message>
            <source>Verified</source>
            <translation>已核实</translation>
        </message>
        <message>
            <source>Verified: it is theirs</source>
            <translation>已核实为本人</translation>
        </message>
    </context>
    <context>
        <name>ContactsCard</name>
        <message>
            <source>No number or address yet.</source>
            <translation>还没有电话或地址。</translation>
        </message>
        <message>
            <source>Ways to reach them</source>
            <translation>联系方式</translation>
        </message>
        <message>
            <source>{names} has this already.</source>
            <translation>{names} 已使用此联系方式。</translation>
        </message>
    </context>
    <context>
        <name>CoverForm</name>
        <message>
            <source>Add coverage</source>
            <translation>添加保障</translation>
        </message>
        <message>
            <source>Change coverage</source>
            <translation>修改保障</translation>
        </message>
        <message>
            <source>Covered by</source>
            <translation>保障类型</translation>
        </message>
        <message>
            <source>From</source>
            <translation>从</translation>
        </message>
        <message>
            <source>Registered on</source>
            <translation>登记日期</translation>
        </message>
        <message>
            <source>Save coverage</source>
            <translation>保存保障</translation>
        </message>
        <message>
            <source>Take this out</source>
            <translation>移除此项</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>至</translation>
        </message>
        <message>
            <source>Void because (empty while it holds)</source>
            <translation>失效原因（有效则留空）</translation>
        </message>
    </context>
    <context>
        <name>CoverPanel</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Cover</source>
            <translation>代班</translation>
        </message>
        <message>
            <source>Cover arranged.</source>
            <translation>代班已安排。</translation>
        </message>
        <message>
            <source>End now</source>
            <translation>现在结束</translation>
        </message>
        <message>
            <source>Have somebody stand in</source>
            <translation>请同事代班</translation>
        </message>
        <message>
            <source>Nobody stands in for anybody. Covers will stand here.</source>
            <translation>目前没有人代班。代班安排会显示在这里。</translation>
        </message>
        <message>
            <source>Now and soon</source>
            <translation>现在与即将</translation>
        </message>
        <message>
            <source>The cover is over.</source>
            <translation>代班已结束。</translation>
        </message>
        <message>
            <source>Who stands in finds the colleague's clients, promises and conversations among their own until the cover is over.</source>
            <translation>代班结束之前，同事的客户、承诺和对话都会出现在代班人自己的列表里。</translation>
        </message>
        <message>
            <source>coming</source>
            <translation>即将开始</translation>
        </message>
        <message>
            <source>now</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation>{first} 至 {last}</translation>
        </message>
        <message>
            <source>{stand_in} for {name}</source>
            <translation>{stand_in} 代 {name}</translation>
        </message>
    </context>
    <context>
        <name>CrashPage</name>
        <message>
            <source>Go on working</source>
            <translation>继续工作</translation>
        </message>
        <message>
            <source>Something went wrong inside the desk</source>
            <translation>工作台内部出现问题</translation>
        </message>
        <message>
            <source>What you saved is safe on this computer and will be sent. Go on; if this comes again, close the desk and open it, and tell whoever looks after it. The log says what happened, without names.</source>
            <translation>您保存的内容在本机安全无虞，稍后会发送。请继续工作；若再次出现，请关闭并重新打开工作台，并告知维护人员。日志记录了经过，不含姓名。</translation>
        </message>
    </context>
    <context>
        <name>DateForm</name>
        <message>
            <source>A day that matters</source>
            <translation>重要日子</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>历法</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日</translation>
        </message>
        <message>
            <source>In a leap month</source>
            <translation>闰月</translation>
        </message>
        <message>
            <source>In words</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Lunar</source>
            <translation>农历</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>月</translation>
        </message>
        <message>
            <source>Month {n}</source>
            <translation>{n} 月</translation>
        </message>
        <message>
            <source>Next from {date}, in {days}</source>
            <translation>下次从 {date} 起，还有 {days}</translation>
        </message>
        <message>
            <source>Next on {date}, in {days}</source>
            <translation>下次是 {date}，还有 {days}</translation>
        </message>
        <message>
            <source>Remind, days before</source>
            <translation>提前几天提醒</translation>
        </message>
        <message>
            <source>Save day</source>
            <translation>保存日子</translation>
        </message>
        <message>
            <source>Solar</source>
            <translation>公历</translation>
        </message>
        <message>
            <source>There is no such day.</source>
            <translation>没有这一天。</translation>
        </message>
        <message>
            <source>What</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年</translation>
        </message>
        <message>
            <source>if known</source>
            <translation>如已知</translation>
        </message>
        <message>
            <source>whole month</source>
            <translation>整月</translation>
        </message>
    </context>
    <context>
        <name>DatesCard</name>
        <message>
            <source>Add a day that matters</source>
            <translation>添加重要日子</translation>
        </message>
        <message>
            <source>Days that matter</source>
            <translation>重要日子</translation>
        </message>
        <message>
            <source>No day is known yet.</source>
            <translation>还没有记录日子。</translation>
        </message>
        <message>
            <source>reminds {days} ahead</source>
            <translation>提前 {days} 提醒</translation>
        </message>
    </context>
    <context>
        <name>DayField</name>
        <message>
            <source>YYYY-MM-DD</source>
            <translation>年-月-日</translation>
        </message>
    </context>
    <context>
        <name>DayList</name>
        <message>
            <source>A arrived · S started · D done · N no-show · U undo</source>
            <translation>A 到店 · S 开始 · D 完成 · N 未到 · U 撤销</translation>
        </message>
        <message>
            <source>Appointments of the day</source>
            <translation>当天的预约</translation>
        </message>
        <message>
            <source>Book an appointment</source>
            <translation>登记预约</translation>
        </message>
        <message>
            <source>Nobody is expected on this day.</source>
            <translation>当天没有预约客户。</translation>
        </message>
        <message>
            <source>The day</source>
            <translation>当天</translation>
        </message>
    </context>
    <context>
        <name>DayPage</name>
        <message>
            <source>Advisors</source>
            <translation>顾问</translation>
        </message>
        <message>
            <source>All appointments</source>
            <translation>全部预约</translation>
        </message>
        <message>
            <source>Book an appointment</source>
            <translation>登记预约</translation>
        </message>
        <message>
            <source>Came due so far</source>
            <translation>目前已到时间</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>当日</translation>
        </message>
        <message>
            <source>First reply, median</source>
            <translation>首次回复中位数</translation>
        </message>
        <message>
            <source>Follow-ups done</source>
            <translation>已完成跟进</translation>
        </message>
        <message>
            <source>Follow-ups of the day</source>
            <translation>当天的跟进</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>如约</translation>
        </message>
        <message>
            <source>Needs you</source>
            <translation>需要您处理</translation>
        </message>
        <message>
            <source>No promise has slipped.</source>
            <translation>没有逾期的承诺。</translation>
        </message>
        <message>
            <source>Nobody has written on this day.</source>
            <translation>当天没有人来信。</translation>
        </message>
        <message>
            <source>Nobody is expected on this day.</source>
            <translation>当天没有预约客户。</translation>
        </message>
        <message>
            <source>Nobody was expected so far.</source>
            <translation>目前没有预约客户。</translation>
        </message>
        <message>
            <source>Nothing slips: everyone has an answer and a date.</source>
            <translation>没有遗漏：人人都有答复和日期。</translation>
        </message>
        <message>
            <source>Nothing was promised for this day.</source>
            <translation>当天没有承诺事项。</translation>
        </message>
        <message>
            <source>Questions of the day</source>
            <translation>当天的提问</translation>
        </message>
        <message>
            <source>Repairs late</source>
            <translation>维修逾期</translation>
        </message>
        <message>
            <source>Replies</source>
            <translation>回复</translation>
        </message>
        <message>
            <source>Rows that are counted</source>
            <translation>计入的条目</translation>
        </message>
        <message>
            <source>Run sheet as PDF</source>
            <translation>导出当日安排 PDF</translation>
        </message>
        <message>
            <source>The day of each advisor stands here once somebody has an appointment.</source>
            <translation>有预约后，每位顾问的当天安排会显示在这里。</translation>
        </message>
        <message>
            <source>What is reviewed</source>
            <translation>回顾内容</translation>
        </message>
    </context>
    <context>
        <name>DayStepper</name>
        <message>
            <source>The day after</source>
            <translation>后一天</translation>
        </message>
        <message>
            <source>The day before</source>
            <translation>前一天</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
    </context>
    <context>
        <name>Deeds</name>
        <message>
            <source>Confirm</source>
            <translation>确认</translation>
        </message>
        <message>
            <source>Offer times</source>
            <translation>提供时间</translation>
        </message>
        <message>
            <source>Propose another</source>
            <translation>提议其他时间</translation>
        </message>
    </context>
    <context>
        <name>Diary</name>
        <message>
            <source>A arrived · S started · D done · N no-show · U undo · Enter opens</source>
            <translation>A 到店 · S 开始 · D 完成 · N 未到 · U 撤销 · Enter 打开</translation>
        </message>
        <message>
            <source>Appointments</source>
            <translation>预约</translation>
        </message>
        <message>
            <source>Book an appointment</source>
            <translation>登记预约</translation>
        </message>
        <message>
            <source>Coming up</source>
            <translation>即将到来</translation>
        </message>
        <message>
            <source>My appointments</source>
            <translation>我的预约</translation>
        </message>
        <message>
            <source>Whoever has an appointment today will stand here.</source>
            <translation>今天有预约的客户会显示在这里。</translation>
        </message>
    </context>
    <context>
        <name>DuplicatesPanel</name>
        <message>
            <source>1 pair</source>
            <translation>1 对</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>对比</translation>
        </message>
        <message>
            <source>Look further</source>
            <translation>继续查找</translation>
        </message>
        <message>
            <source>Looking through the book…</source>
            <translation>正在查找客户册……</translation>
        </message>
        <message>
            <source>No two files look like one person.</source>
            <translation>没有疑似同一人的两份档案。</translation>
        </message>
        <message>
            <source>Not the same person</source>
            <translation>不是同一人</translation>
        </message>
        <message>
            <source>Pairs appear here as they are found.</source>
            <translation>找到的疑似重复会显示在这里。</translation>
        </message>
        <message>
            <source>Possible duplicates</source>
            <translation>疑似重复</translation>
        </message>
        <message>
            <source>Verified numbers differ</source>
            <translation>已验证的号码不同</translation>
        </message>
        <message>
            <source>your client</source>
            <translation>您的客户</translation>
        </message>
        <message>
            <source>{n} pairs</source>
            <translation>{n} 对</translation>
        </message>
        <message>
            <source>{one} and {other}</source>
            <translation>{one} 与 {other}</translation>
        </message>
        <message>
            <source>{one} and {other} are two people.</source>
            <translation>{one}与{other}是两个人。</translation>
        </message>
    </context>
    <context>
        <name>EmojiPopover</name>
        <message>
            <source>Emoji</source>
            <translation>表情</translation>
        </message>
    </context>
    <context>
        <name>Enclosing</name>
        <message>
            <source>Goes along with the message</source>
            <translation>随消息一起发送</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>图片</translation>
        </message>
    </context>
    <context>
        <name>EventForm</name>
        <message>
            <source>It was</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>On</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>发生了什么</translation>
        </message>
        <message>
            <source>Where, by whom, police report</source>
            <translation>地点、经手人、报案编号</translation>
        </message>
        <message>
            <source>Write it down</source>
            <translation>记录</translation>
        </message>
    </context>
    <context>
        <name>ExportPanel</name>
        <message>
            <source>1 client</source>
            <translation>1 位客户</translation>
        </message>
        <message>
            <source>A list leaves the house</source>
            <translation>名单将离开本店</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <source>Export list</source>
            <translation>导出名单</translation>
        </message>
        <message>
            <source>Kept at central with your name, the time and the number of clients.</source>
            <translation>中心会记录您的姓名、时间和客户数量。</translation>
        </message>
        <message>
            <source>Names, contacts, advisor and last contact of every client in the list that is shown. Whoever has the file has their numbers: keep it no longer than it takes.</source>
            <translation>包含当前名单中每位客户的姓名、联系方式、顾问和最近联系时间。谁拿到文件就拿到了他们的号码：用完请勿保留。</translation>
        </message>
        <message>
            <source>Save as CSV…</source>
            <translation>另存为 CSV…</translation>
        </message>
        <message>
            <source>Save the list</source>
            <translation>保存名单</translation>
        </message>
        <message>
            <source>What it is for</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>clients {day}</source>
            <translation>客户 {day}</translation>
        </message>
        <message>
            <source>{n} clients</source>
            <translation>{n} 位客户</translation>
        </message>
        <message>
            <source>{n} clients saved as {name}.</source>
            <translation>已将 {n} 位客户保存为 {name}。</translation>
        </message>
    </context>
    <context>
        <name>Farewell</name>
        <message>
            <source>1 change is kept here</source>
            <translation>1 项更改保存在本机</translation>
        </message>
        <message>
            <source>Everything is sent as soon as the desk is open and connected again.</source>
            <translation>工作台再次打开并联网后，会全部发送。</translation>
        </message>
        <message>
            <source>{n} changes are kept here</source>
            <translation>{n} 项更改保存在本机</translation>
        </message>
    </context>
    <context>
        <name>FieldsCard</name>
        <message>
            <source>Advisor</source>
            <translation>顾问</translation>
        </message>
        <message>
            <source>Also looks after them</source>
            <translation>共同照顾</translation>
        </message>
        <message>
            <source>As written (汉字, كتابة)</source>
            <translation>本名（汉字等）</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>国家或地区</translation>
        </message>
        <message>
            <source>Family name</source>
            <translation>姓</translation>
        </message>
        <message>
            <source>Family name first</source>
            <translation>姓在前</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>名</translation>
        </message>
        <message>
            <source>Given name first</source>
            <translation>名在前</translation>
        </message>
        <message>
            <source>How they found us</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Name and profile</source>
            <translation>姓名与资料</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>无人</translation>
        </message>
        <message>
            <source>Salutation</source>
            <translation>称呼</translation>
        </message>
        <message>
            <source>Spoken</source>
            <translation>称呼顺序</translation>
        </message>
        <message>
            <source>Tier</source>
            <translation>等级</translation>
        </message>
    </context>
    <context>
        <name>FileAccess</name>
        <message>
            <source>Changed it</source>
            <translation>修改过</translation>
        </message>
        <message>
            <source>Exported it</source>
            <translation>导出过</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>Looked at it</source>
            <translation>查看过</translation>
        </message>
        <message>
            <source>Looks from outside one’s own book, prints and exports are kept at central.</source>
            <translation>非本人客户的查看、打印和导出都记录在中心。</translation>
        </message>
        <message>
            <source>Nobody from outside the book has looked at it.</source>
            <translation>没有其他顾问查看过。</translation>
        </message>
        <message>
            <source>Only central knows; it is asked as soon as it answers.</source>
            <translation>只有中心知道；恢复连接后会立即查询。</translation>
        </message>
        <message>
            <source>Printed it</source>
            <translation>打印过</translation>
        </message>
        <message>
            <source>Somebody who left</source>
            <translation>已离职的同事</translation>
        </message>
        <message>
            <source>Who looked at it</source>
            <translation>谁看过这份档案</translation>
        </message>
    </context>
    <context>
        <name>FileErase</name>
        <message>
            <source>A repair is still open: {numbers}. Finish it first, or cancel it.</source>
            <translation>仍有未完成的维修：{numbers}。请先完成或取消。</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>永久删除</translation>
        </message>
        <message>
            <source>Erase the client</source>
            <translation>删除客户</translation>
        </message>
        <message>
            <source>Erase…</source>
            <translation>删除…</translation>
        </message>
        <message>
            <source>Keep the client</source>
            <translation>保留客户</translation>
        </message>
        <message>
            <source>Names, contacts, dates, notes, conversations, consents and appointments go, here and at every desk at its next contact with central. The watches and closed repairs stay, without the person. It cannot be undone.</source>
            <translation>姓名、联系方式、日期、备注、对话、同意和预约都会删除：本机立即生效，其他柜台在下次连接中心时生效。腕表和已结束的维修会保留，但不再与此人关联。此操作无法撤销。</translation>
        </message>
        <message>
            <source>The client’s name, to confirm</source>
            <translation>请输入客户姓名以确认</translation>
        </message>
        <message>
            <source>Type: {name}</source>
            <translation>请输入：{name}</translation>
        </message>
        <message>
            <source>Why, in a few words</source>
            <translation>简要说明原因</translation>
        </message>
    </context>
    <context>
        <name>FilePanel</name>
        <message>
            <source>JSON (*.json)</source>
            <translation>JSON (*.json)</translation>
        </message>
        <message>
            <source>JSON…</source>
            <translation>JSON…</translation>
        </message>
        <message>
            <source>Let the file out</source>
            <translation>导出档案</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>PDF and JSON hold everything that is kept of the client; the vCard says who it is and how to reach them. Each time is recorded.</source>
            <translation>PDF 和 JSON 包含所保存的全部客户资料；vCard 只含姓名和联系方式。每次导出都会记录。</translation>
        </message>
        <message>
            <source>PDF…</source>
            <translation>PDF…</translation>
        </message>
        <message>
            <source>Private notes were written for colleagues. Give them out only if the client asked for everything that is kept of them.</source>
            <translation>私人备注是写给同事看的。只有客户要求提供全部资料时才可交出。</translation>
        </message>
        <message>
            <source>Save the file</source>
            <translation>保存文件</translation>
        </message>
        <message>
            <source>Saved as {name}.</source>
            <translation>已保存为 {name}。</translation>
        </message>
        <message>
            <source>The client’s file</source>
            <translation>客户档案</translation>
        </message>
        <message>
            <source>This client’s file was erased. Nothing of it is left.</source>
            <translation>此客户的档案已删除，不再保留任何内容。</translation>
        </message>
        <message>
            <source>With private notes</source>
            <translation>包含私人备注</translation>
        </message>
        <message>
            <source>vCard (*.vcf)</source>
            <translation>vCard (*.vcf)</translation>
        </message>
        <message>
            <source>vCard…</source>
            <translation>vCard…</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>+ Filter</source>
            <translation>+ 筛选</translation>
        </message>
        <message>
            <source>Boutique</source>
            <translation>全店</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>名单</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>我的</translation>
        </message>
        <message>
            <source>VIP</source>
            <translation>VIP</translation>
        </message>
    </context>
    <context>
        <name>FilterForm</name>
        <message>
            <source>Advisor</source>
            <translation>顾问</translation>
        </message>
        <message>
            <source>Allows</source>
            <translation>同意用途</translation>
        </message>
        <message>
            <source>Birthday this month</source>
            <translation>本月生日</translation>
        </message>
        <message>
            <source>Its beginning is enough</source>
            <translation>输入开头即可</translation>
        </message>
        <message>
            <source>Keep as a list…</source>
            <translation>存为名单…</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>No filter</source>
            <translation>清除筛选</translation>
        </message>
        <message>
            <source>Not seen for</source>
            <translation>多久未联系</translation>
        </message>
        <message>
            <source>Owns a reference</source>
            <translation>拥有型号</translation>
        </message>
        <message>
            <source>Repair open</source>
            <translation>维修未完成</translation>
        </message>
        <message>
            <source>Wishes for a reference</source>
            <translation>想要型号</translation>
        </message>
        <message>
            <source>by</source>
            <translation>渠道</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>Close the search</source>
            <translation>关闭查找</translation>
        </message>
        <message>
            <source>The next</source>
            <translation>下一处</translation>
        </message>
        <message>
            <source>The one before</source>
            <translation>上一处</translation>
        </message>
        <message>
            <source>not said here</source>
            <translation>这里没有提到</translation>
        </message>
        <message>
            <source>{n} of {m}</source>
            <translation>第 {n} 处，共 {m} 处</translation>
        </message>
    </context>
    <context>
        <name>Form</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>Frame</name>
        <message>
            <source>Clienteling</source>
            <translation>Clienteling</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
    </context>
    <context>
        <name>HaltBanner</name>
        <message>
            <source>Central needs a newer desk. Update this one.</source>
            <translation>中央系统需要更新的工作台版本，请更新本机。</translation>
        </message>
        <message>
            <source>Central would remove more than half of what is here. Is that right?</source>
            <translation>中央系统将移除本机一半以上的内容，是否正确？</translation>
        </message>
        <message>
            <source>Let it</source>
            <translation>允许</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>This copy was opened on two computers. Sign in to tell them apart.</source>
            <translation>这份副本在两台电脑上打开过。请登录以区分。</translation>
        </message>
        <message>
            <source>You were signed out. Your work is kept and sent when you are back.</source>
            <translation>您已被登出。您的工作已保存，重新登录后会发送。</translation>
        </message>
    </context>
    <context>
        <name>HandOverForm</name>
        <message>
            <source>Back to everybody</source>
            <translation>交还给大家</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>移交</translation>
        </message>
        <message>
            <source>To</source>
            <translation>移交给</translation>
        </message>
        <message>
            <source>What they should know</source>
            <translation>需要知道的事</translation>
        </message>
    </context>
    <context>
        <name>HandedLately</name>
        <message>
            <source>1 client to {name}</source>
            <translation>1 位客户移交给{name}</translation>
        </message>
        <message>
            <source>Handed over in the last 7 days</source>
            <translation>最近 7 天的移交</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>by {name}</source>
            <translation>由{name}移交</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>已收回</translation>
        </message>
        <message>
            <source>{n} clients to {name}</source>
            <translation>{n} 位客户移交给{name}</translation>
        </message>
    </context>
    <context>
        <name>HandedPanel</name>
        <message>
            <source>1 client</source>
            <translation>1 位客户</translation>
        </message>
        <message>
            <source>Clients handed over</source>
            <translation>客户已移交</translation>
        </message>
        <message>
            <source>Give back</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>移交</translation>
        </message>
        <message>
            <source>Handed over by {name}</source>
            <translation>{name}移交的客户</translation>
        </message>
        <message>
            <source>These clients are no longer here.</source>
            <translation>这些客户已不在这里。</translation>
        </message>
        <message>
            <source>advisor {name}</source>
            <translation>顾问 {name}</translation>
        </message>
        <message>
            <source>handed on</source>
            <translation>已转给他人</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>已收回</translation>
        </message>
        <message>
            <source>{n} clients</source>
            <translation>{n} 位客户</translation>
        </message>
    </context>
    <context>
        <name>HandoverPanel</name>
        <message>
            <source>1 client handed to {name}.</source>
            <translation>已将 1 位客户移交给{name}。</translation>
        </message>
        <message>
            <source>Choose a colleague…</source>
            <translation>选择同事…</translation>
        </message>
        <message>
            <source>Clients to hand over</source>
            <translation>要移交的客户</translation>
        </message>
        <message>
            <source>Colleague</source>
            <translation>同事</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>移交客户</translation>
        </message>
        <message>
            <source>Hand over 1 client</source>
            <translation>移交 1 位客户</translation>
        </message>
        <message>
            <source>Hand over {n} clients</source>
            <translation>移交 {n} 位客户</translation>
        </message>
        <message>
            <source>Leave out (Space)</source>
            <translation>不移交（空格）</translation>
        </message>
        <message>
            <source>Nobody here can be handed over.</source>
            <translation>这里没有可以移交的客户。</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Taken back.</source>
            <translation>已收回。</translation>
        </message>
        <message>
            <source>The colleague finds a task that opens exactly these clients. It can be undone for seven days.</source>
            <translation>同事会看到一项任务，点开就是这些客户。七天内可以撤销。</translation>
        </message>
        <message>
            <source>What the colleague should know; it stands in each file.</source>
            <translation>同事需要知道的事；会写进每位客户的档案。</translation>
        </message>
        <message>
            <source>Whom it concerns</source>
            <translation>涉及的客户</translation>
        </message>
        <message>
            <source>a colleague's</source>
            <translation>同事的客户</translation>
        </message>
        <message>
            <source>advisor {name}</source>
            <translation>顾问 {name}</translation>
        </message>
        <message>
            <source>already theirs</source>
            <translation>已归该同事</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>不移交</translation>
        </message>
        <message>
            <source>no advisor</source>
            <translation>未指定顾问</translation>
        </message>
        <message>
            <source>{n} are a colleague's: ask your manager</source>
            <translation>{n} 位是同事的客户：请找经理</translation>
        </message>
        <message>
            <source>{n} are already theirs</source>
            <translation>{n} 位已归该同事</translation>
        </message>
        <message>
            <source>{n} clients</source>
            <translation>{n} 位客户</translation>
        </message>
        <message>
            <source>{n} clients handed to {name}.</source>
            <translation>已将 {n} 位客户移交给{name}。</translation>
        </message>
        <message>
            <source>{n} of {all}</source>
            <translation>共 {all} 位，移交 {n} 位</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Go to a day</source>
            <translation>跳到某一天</translation>
        </message>
        <message>
            <source>History</source>
            <translation>往来</translation>
        </message>
        <message>
            <source>Nothing has happened yet. Write, book a time or note what was said.</source>
            <translation>还没有任何记录。可以留言、预约或记下谈话内容。</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>Pin</source>
            <translation>置顶</translation>
        </message>
        <message>
            <source>Unpin</source>
            <translation>取消置顶</translation>
        </message>
    </context>
    <context>
        <name>HoursCard</name>
        <message>
            <source>Chat requests by hour</source>
            <translation>各小时的咨询</translation>
        </message>
        <message>
            <source>Nobody has written on this day.</source>
            <translation>当天没有客户来信。</translation>
        </message>
        <message>
            <source>{n} in all</source>
            <translation>共 {n} 条</translation>
        </message>
    </context>
    <context>
        <name>ImportColumns</name>
        <message>
            <source>The first line holds headings</source>
            <translation>第一行是标题</translation>
        </message>
        <message>
            <source>What the columns hold</source>
            <translation>各列的内容</translation>
        </message>
    </context>
    <context>
        <name>ImportDrop</name>
        <message>
            <source>Choose a file</source>
            <translation>选择文件</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>选择文件…</translation>
        </message>
        <message>
            <source>Clients and purchases (*.csv *.txt *.tsv *.vcf *.vcard);;All files (*)</source>
            <translation>客户和购买记录 (*.csv *.txt *.tsv *.vcf *.vcard);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Drop a file here: CSV with clients or purchases, or vCard (.vcf) from a telephone. You see what would become of each line before anything is written.</source>
            <translation>将文件拖到这里：含客户或购买记录的 CSV，或手机导出的 vCard（.vcf）。写入之前，您会看到每一行的处理结果。</translation>
        </message>
    </context>
    <context>
        <name>ImportEarlier</name>
        <message>
            <source>Earlier imports</source>
            <translation>以前的导入</translation>
        </message>
        <message>
            <source>Looking …</source>
            <translation>正在查询…</translation>
        </message>
        <message>
            <source>Nothing was brought in yet. Each import can be undone for 30 days.</source>
            <translation>尚未导入过文件。每次导入可在 30 天内撤销。</translation>
        </message>
        <message>
            <source>Undo this import</source>
            <translation>撤销此次导入</translation>
        </message>
    </context>
    <context>
        <name>ImportLines</name>
        <message>
            <source>Line by line</source>
            <translation>逐行查看</translation>
        </message>
        <message>
            <source>Lines of the file</source>
            <translation>文件的各行</translation>
        </message>
        <message>
            <source>{n} more lines are not listed; they are counted all the same.</source>
            <translation>另有 {n} 行未列出，但已计入总数。</translation>
        </message>
    </context>
    <context>
        <name>ImportLook</name>
        <message>
            <source>A client</source>
            <translation>一位客户</translation>
        </message>
        <message>
            <source>Clients</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Left as they are</source>
            <translation>保持原样</translation>
        </message>
        <message>
            <source>Open a file for unknown client numbers</source>
            <translation>为未知客户编号新建档案</translation>
        </message>
        <message>
            <source>Purchases</source>
            <translation>购买记录</translation>
        </message>
        <message>
            <source>What is in the file</source>
            <translation>文件内容</translation>
        </message>
    </context>
    <context>
        <name>ImportPanel</name>
        <message>
            <source>Another file</source>
            <translation>其他文件</translation>
        </message>
        <message>
            <source>Central looks at the file …</source>
            <translation>中心正在查看文件…</translation>
        </message>
        <message>
            <source>Clients and purchases from a file</source>
            <translation>从文件导入客户和购买记录</translation>
        </message>
        <message>
            <source>Earlier imports are shown once central answers.</source>
            <translation>连接中心后显示以前的导入。</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Import {n}</source>
            <translation>导入 {n} 行</translation>
        </message>
        <message>
            <source>Importing needs central. The file stays chosen until it answers.</source>
            <translation>导入需要连接中心。所选文件会保留，待中心恢复后继续。</translation>
        </message>
        <message>
            <source>It is in the book. You can undo it for 30 days.</source>
            <translation>已导入客户册，30 天内可以撤销。</translation>
        </message>
        <message>
            <source>Nothing in this file is new to the book.</source>
            <translation>文件中没有新内容。</translation>
        </message>
        <message>
            <source>The connection broke. Central is asked what became of the import …</source>
            <translation>连接中断，正在向中心查询导入结果…</translation>
        </message>
        <message>
            <source>The file is being brought in …</source>
            <translation>正在导入文件…</translation>
        </message>
        <message>
            <source>The import is being taken back …</source>
            <translation>正在撤销导入…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Undo this import</source>
            <translation>撤销此次导入</translation>
        </message>
        <message>
            <source>Undone. {told}</source>
            <translation>已撤销。{told}</translation>
        </message>
        <message>
            <source>{done} of {total} lines are in the book …</source>
            <translation>已导入 {done}/{total} 行…</translation>
        </message>
    </context>
    <context>
        <name>InboxPage</name>
        <message>
            <source>Choose a conversation at the left to read and answer.</source>
            <translation>请在左侧选择会话以阅读和回复。</translation>
        </message>
    </context>
    <context>
        <name>IntakeForm</name>
        <message>
            <source>Accessories left with us</source>
            <translation>留存的配件</translation>
        </message>
        <message>
            <source>Another watch</source>
            <translation>另一枚腕表</translation>
        </message>
        <message>
            <source>Approved in advance up to</source>
            <translation>预先同意的上限</translation>
        </message>
        <message>
            <source>Battery</source>
            <translation>电池</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>表壳</translation>
        </message>
        <message>
            <source>Choose whose watch it is.</source>
            <translation>请选择腕表的主人。</translation>
        </message>
        <message>
            <source>Clasp</source>
            <translation>表扣</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Crystal</source>
            <translation>表镜</translation>
        </message>
        <message>
            <source>Declared value</source>
            <translation>声明价值</translation>
        </message>
        <message>
            <source>Estimate first</source>
            <translation>先报价</translation>
        </message>
        <message>
            <source>For colleagues; never printed.</source>
            <translation>仅供同事查看，绝不打印。</translation>
        </message>
        <message>
            <source>Full service</source>
            <translation>完整保养</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>保持不变</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>链节</translation>
        </message>
        <message>
            <source>New repair</source>
            <translation>新建维修</translation>
        </message>
        <message>
            <source>No date is promised.</source>
            <translation>未承诺日期。</translation>
        </message>
        <message>
            <source>Our assessment</source>
            <translation>我方评估</translation>
        </message>
        <message>
            <source>Polish</source>
            <translation>抛光</translation>
        </message>
        <message>
            <source>Private note</source>
            <translation>内部备注</translation>
        </message>
        <message>
            <source>Promised in weeks</source>
            <translation>承诺周数</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>型号</translation>
        </message>
        <message>
            <source>Serial</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>服务</translation>
        </message>
        <message>
            <source>Strap</source>
            <translation>表带</translation>
        </message>
        <message>
            <source>Take in</source>
            <translation>接收</translation>
        </message>
        <message>
            <source>The client's words</source>
            <translation>客户原话</translation>
        </message>
        <message>
            <source>Type at least its reference.</source>
            <translation>请至少输入型号。</translation>
        </message>
        <message>
            <source>Watch</source>
            <translation>腕表</translation>
        </message>
        <message>
            <source>Water resistance</source>
            <translation>防水检测</translation>
        </message>
        <message>
            <source>Weeks</source>
            <translation>周</translation>
        </message>
        <message>
            <source>Write an amount in figures.</source>
            <translation>请用数字填写金额。</translation>
        </message>
        <message>
            <source>Write what the client told you.</source>
            <translation>请填写客户告诉您的内容。</translation>
        </message>
    </context>
    <context>
        <name>JoinForm</name>
        <message>
            <source>Goes on</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>合并</translation>
        </message>
        <message>
            <source>Join two conversations</source>
            <translation>合并两个对话</translation>
        </message>
        <message>
            <source>The other, {channel}</source>
            <translation>另一个，{channel}</translation>
        </message>
        <message>
            <source>This one, {channel}</source>
            <translation>此对话，{channel}</translation>
        </message>
    </context>
    <context>
        <name>Jump</name>
        <message>
            <source>Day</source>
            <translation>日报</translation>
        </message>
        <message>
            <source>Go</source>
            <translation>前往</translation>
        </message>
        <message>
            <source>Go to a day</source>
            <translation>跳到某一天</translation>
        </message>
        <message>
            <source>The beginning</source>
            <translation>最早</translation>
        </message>
        <message>
            <source>The newest</source>
            <translation>最新</translation>
        </message>
    </context>
    <context>
        <name>Keeping</name>
        <message>
            <source>Comes back: {day}.</source>
            <translation>到时再提醒：{day}。</translation>
        </message>
        <message>
            <source>Let go.</source>
            <translation>已放下。</translation>
        </message>
        <message>
            <source>Noted as done.</source>
            <translation>已记为完成。</translation>
        </message>
    </context>
    <context>
        <name>Kinds</name>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Calls</source>
            <translation>通话</translation>
        </message>
        <message>
            <source>Consents</source>
            <translation>同意</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>消息</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Offers</source>
            <translation>推荐</translation>
        </message>
        <message>
            <source>Purchases</source>
            <translation>购买记录</translation>
        </message>
        <message>
            <source>Repairs</source>
            <translation>维修</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>待办</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>到访</translation>
        </message>
        <message>
            <source>Watches</source>
            <translation>腕表</translation>
        </message>
    </context>
    <context>
        <name>LargeView</name>
        <message>
            <source>Being brought…</source>
            <translation>正在取回…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Picture {name}</source>
            <translation>图片 {name}</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>另存为…</translation>
        </message>
        <message>
            <source>This picture cannot be shown.</source>
            <translation>无法显示这张图片。</translation>
        </message>
    </context>
    <context>
        <name>Later</name>
        <message>
            <source>A day and time…</source>
            <translation>选日期和时间…</translation>
        </message>
        <message>
            <source>Send later…</source>
            <translation>稍后发送…</translation>
        </message>
        <message>
            <source>Times of {place}. The client sees it arrive then.</source>
            <translation>按{place}当地时间。客户在那时收到。</translation>
        </message>
        <message>
            <source>{hour} — the time to answer is over by then</source>
            <translation>{hour} — 届时回复时限已过</translation>
        </message>
    </context>
    <context>
        <name>LaterForm</name>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Send later</source>
            <translation>稍后发送</translation>
        </message>
        <message>
            <source>Send then</source>
            <translation>到时发送</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
    </context>
    <context>
        <name>LaterPanel</name>
        <message>
            <source>Already spoke on the telephone</source>
            <translation>例如：已经通过电话</translation>
        </message>
        <message>
            <source>Let it go</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>Never, because</source>
            <translation>不再提醒，因为</translation>
        </message>
        <message>
            <source>Next week</source>
            <translation>下周</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>稍后再说</translation>
        </message>
        <message>
            <source>On a day</source>
            <translation>指定日期</translation>
        </message>
        <message>
            <source>Put off</source>
            <translation>推迟</translation>
        </message>
        <message>
            <source>Tomorrow</source>
            <translation>明天</translation>
        </message>
    </context>
    <context>
        <name>Linking</name>
        <message>
            <source>In the book now.</source>
            <translation>已建档。</translation>
        </message>
        <message>
            <source>Joined. Answers go where they wrote last.</source>
            <translation>已合并。回复发往客户最近来信之处。</translation>
        </message>
        <message>
            <source>Linked with {name}.</source>
            <translation>已关联{name}。</translation>
        </message>
        <message>
            <source>Two conversations again.</source>
            <translation>已重新分为两个对话。</translation>
        </message>
        <message>
            <source>Unlinked: nobody is named here now.</source>
            <translation>已取消关联：此处现无客户。</translation>
        </message>
    </context>
    <context>
        <name>LockScreen</name>
        <message>
            <source>Locked</source>
            <translation>已锁定</translation>
        </message>
        <message>
            <source>Open the desk</source>
            <translation>打开工作台</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>PIN</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>口令</translation>
        </message>
        <message>
            <source>Sign in for the first time at this desk</source>
            <translation>首次在这台工作台登录</translation>
        </message>
        <message>
            <source>Somebody else?</source>
            <translation>换人使用？</translation>
        </message>
        <message>
            <source>The desk is locked. What you were doing is kept as you left it.</source>
            <translation>工作台已锁定。您的工作原样保留。</translation>
        </message>
        <message>
            <source>Too many wrong attempts. The next in {n} s.</source>
            <translation>错误次数过多，{n} 秒后可再试。</translation>
        </message>
    </context>
    <context>
        <name>MergePanel</name>
        <message>
            <source>Both files</source>
            <translation>两份档案</translation>
        </message>
        <message>
            <source>Both have a verified number, but not the same: these may well be two people.</source>
            <translation>两份档案都有已验证的号码，但不相同：很可能是两个人。</translation>
        </message>
        <message>
            <source>I have looked: these are one person all the same.</source>
            <translation>我已核对：确实是同一人。</translation>
        </message>
        <message>
            <source>Make one file</source>
            <translation>合并为一份档案</translation>
        </message>
        <message>
            <source>Merge with…</source>
            <translation>与……合并</translation>
        </message>
        <message>
            <source>Not the same person</source>
            <translation>不是同一人</translation>
        </message>
        <message>
            <source>One person, two files?</source>
            <translation>同一人，两份档案？</translation>
        </message>
        <message>
            <source>Somebody has said that these are two people.</source>
            <translation>已有同事标明这是两个人。</translation>
        </message>
        <message>
            <source>The same in both: {fields}</source>
            <translation>两份相同：{fields}</translation>
        </message>
        <message>
            <source>Two boutiques keep these files, so they cannot become one here.</source>
            <translation>这两份档案分属两家精品店，无法在此合并。</translation>
        </message>
        <message>
            <source>Which other file is of the same person?</source>
            <translation>同一人的另一份档案是哪一份？</translation>
        </message>
        <message>
            <source>everything of both is kept</source>
            <translation>两份档案的全部内容都会保留</translation>
        </message>
    </context>
    <context>
        <name>MergePartner</name>
        <message>
            <source>Nobody in the book looks alike.</source>
            <translation>客户册中没有相似的人。</translation>
        </message>
        <message>
            <source>Or somebody else</source>
            <translation>或选择其他人</translation>
        </message>
        <message>
            <source>Possibly the same person</source>
            <translation>可能是同一人</translation>
        </message>
    </context>
    <context>
        <name>MergeSides</name>
        <message>
            <source>Keep the other file instead</source>
            <translation>改为保留另一份档案</translation>
        </message>
        <message>
            <source>Swap</source>
            <translation>互换</translation>
        </message>
    </context>
    <context>
        <name>MergedLately</name>
        <message>
            <source>Merged by {who}, {when}</source>
            <translation>{who} 合并于{when}</translation>
        </message>
        <message>
            <source>Merged in the last 30 days</source>
            <translation>最近 30 天内的合并</translation>
        </message>
        <message>
            <source>Undo merge</source>
            <translation>撤销合并</translation>
        </message>
        <message>
            <source>{other} into {keep}</source>
            <translation>{other} 并入 {keep}</translation>
        </message>
    </context>
    <context>
        <name>More</name>
        <message>
            <source>More about this message</source>
            <translation>关于这条消息的更多操作</translation>
        </message>
    </context>
    <context>
        <name>NewContact</name>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Another one</source>
            <translation>新的联系方式</translation>
        </message>
        <message>
            <source>Keep it as a note</source>
            <translation>保留为备注</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Number, e-mail, WeChat name or address</source>
            <translation>电话、邮箱、微信号或地址</translation>
        </message>
    </context>
    <context>
        <name>NewWatchForm</name>
        <message>
            <source>Add watch</source>
            <translation>添加腕表</translation>
        </message>
        <message>
            <source>At this boutique</source>
            <translation>本店</translation>
        </message>
        <message>
            <source>Bought</source>
            <translation>购于</translation>
        </message>
        <message>
            <source>Dial</source>
            <translation>表盘</translation>
        </message>
        <message>
            <source>Elsewhere</source>
            <translation>他处</translation>
        </message>
        <message>
            <source>How it came</source>
            <translation>取得方式</translation>
        </message>
        <message>
            <source>Identity</source>
            <translation>身份核验</translation>
        </message>
        <message>
            <source>Look at it</source>
            <translation>查看该腕表</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>款式</translation>
        </message>
        <message>
            <source>Pass it on to this client</source>
            <translation>转给这位客户</translation>
        </message>
        <message>
            <source>Place or shop</source>
            <translation>地点或店铺</translation>
        </message>
        <message>
            <source>Price ({currency})</source>
            <translation>价格（{currency}）</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>型号</translation>
        </message>
        <message>
            <source>Serial</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Strap</source>
            <translation>表带</translation>
        </message>
        <message>
            <source>Theirs since</source>
            <translation>拥有起始日</translation>
        </message>
        <message>
            <source>This serial is in the book: {watch}, owned by {name}.</source>
            <translation>此编号已在册：{watch}，归 {name} 所有。</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年份</translation>
        </message>
        <message>
            <source>nobody we know</source>
            <translation>无已知客户</translation>
        </message>
    </context>
    <context>
        <name>NewcomerForm</name>
        <message>
            <source>Already in the book?</source>
            <translation>客户簿里已有？</translation>
        </message>
        <message>
            <source>Came in as</source>
            <translation>来店记录</translation>
        </message>
        <message>
            <source>Keep this number as a note</source>
            <translation>将此号码保留为备注</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>New client</source>
            <translation>新客户</translation>
        </message>
        <message>
            <source>No walk-in of the last days</source>
            <translation>非近日来店</translation>
        </message>
        <message>
            <source>Save client</source>
            <translation>保存客户</translation>
        </message>
        <message>
            <source>Telephone or e-mail</source>
            <translation>电话或电子邮件</translation>
        </message>
        <message>
            <source>Tier</source>
            <translation>等级</translation>
        </message>
    </context>
    <context>
        <name>NextStage</name>
        <message>
            <source>Leave it</source>
            <translation>保持不变</translation>
        </message>
        <message>
            <source>Move on and tell</source>
            <translation>推进并告知</translation>
        </message>
        <message>
            <source>Move on, don't send</source>
            <translation>推进，不发送</translation>
        </message>
        <message>
            <source>Next stage of {number}</source>
            <translation>{number} 的下一阶段</translation>
        </message>
        <message>
            <source>No chat with this client: call, or copy the sentence</source>
            <translation>与该客户没有会话：请致电，或复制这句话</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>Tell the client now, by {channel}</source>
            <translation>现在通过{channel}告知客户</translation>
        </message>
        <message>
            <source>The client may see this note</source>
            <translation>客户可见此备注</translation>
        </message>
        <message>
            <source>What the client is told</source>
            <translation>告知客户的内容</translation>
        </message>
        <message>
            <source>Write what the client is to read.</source>
            <translation>请填写客户将看到的内容。</translation>
        </message>
    </context>
    <context>
        <name>NotSent</name>
        <message>
            <source>And {n} before these.</source>
            <translation>更早还有{n}条。</translation>
        </message>
        <message>
            <source>Back to draft</source>
            <translation>放回草稿</translation>
        </message>
        <message>
            <source>Let it go</source>
            <translation>不再发送</translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>重新发送</translation>
        </message>
        <message>
            <source>Show only this one</source>
            <translation>只显示这一条</translation>
        </message>
        <message>
            <source>{n} more</source>
            <translation>还有{n}条</translation>
        </message>
    </context>
    <context>
        <name>NoteForm</name>
        <message>
            <source>Keep at the top</source>
            <translation>置顶</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Save note</source>
            <translation>保存备注</translation>
        </message>
        <message>
            <source>What was said, or what colleagues should know</source>
            <translation>谈话内容，或同事需要知道的事</translation>
        </message>
        <message>
            <source>Whose words</source>
            <translation>谁的话</translation>
        </message>
    </context>
    <context>
        <name>Notice</name>
        <message>
            <source>Put away</source>
            <translation>收起</translation>
        </message>
    </context>
    <context>
        <name>OfferDetail</name>
        <message>
            <source>Accepted</source>
            <translation>已接受</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>已拒绝</translation>
        </message>
        <message>
            <source>Never answered</source>
            <translation>未予答复</translation>
        </message>
        <message>
            <source>No reason was written down.</source>
            <translation>未写明理由。</translation>
        </message>
        <message>
            <source>Take the answer back</source>
            <translation>撤回答复</translation>
        </message>
        <message>
            <source>The offer</source>
            <translation>此次推荐</translation>
        </message>
        <message>
            <source>Who else wishes for one?</source>
            <translation>还有谁想要？</translation>
        </message>
        <message>
            <source>Why to this client</source>
            <translation>为何推荐给这位客户</translation>
        </message>
        <message>
            <source>answered {when}</source>
            <translation>{when} 答复</translation>
        </message>
    </context>
    <context>
        <name>OfferForm</name>
        <message>
            <source>Offer to {name}</source>
            <translation>推荐给 {name}</translation>
        </message>
        <message>
            <source>Record an offer</source>
            <translation>记录推荐</translation>
        </message>
        <message>
            <source>Record the offer</source>
            <translation>记录推荐</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>型号</translation>
        </message>
        <message>
            <source>The reason stays in the log of offers, for whoever asks later.</source>
            <translation>理由会留在推荐记录中，供日后查阅。</translation>
        </message>
        <message>
            <source>Why to this client</source>
            <translation>为何推荐给这位客户</translation>
        </message>
    </context>
    <context>
        <name>OutboxPanel</name>
        <message>
            <source>All changes sent</source>
            <translation>更改均已发送</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Outbox</source>
            <translation>待发送</translation>
        </message>
        <message>
            <source>What you do without a network waits here until it is sent.</source>
            <translation>离线时所做的更改会在这里等待发送。</translation>
        </message>
        <message>
            <source>{n} waiting</source>
            <translation>{n} 项待发送</translation>
        </message>
    </context>
    <context>
        <name>OutboxRow</name>
        <message>
            <source>Back to draft</source>
            <translation>放回草稿</translation>
        </message>
        <message>
            <source>Copy the words</source>
            <translation>复制文字</translation>
        </message>
        <message>
            <source>Do it again</source>
            <translation>再次执行</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Let it go</source>
            <translation>不再保留</translation>
        </message>
        <message>
            <source>Put away</source>
            <translation>收起</translation>
        </message>
        <message>
            <source>Theirs</source>
            <translation>对方的</translation>
        </message>
        <message>
            <source>What was typed here goes with it and is kept nowhere else.</source>
            <translation>这里输入的文字会一并消失，其他地方没有保存。</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Yours</source>
            <translation>您的</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Client</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Find a client, watch, serial or ticket</source>
            <translation>查找客户、腕表、编号或维修单</translation>
        </message>
        <message>
            <source>Find or do</source>
            <translation>查找或执行</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Nothing here goes by that.</source>
            <translation>没有找到相符的内容。</translation>
        </message>
        <message>
            <source>Repair</source>
            <translation>维修</translation>
        </message>
        <message>
            <source>Watch</source>
            <translation>腕表</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>查找结果</translation>
        </message>
    </context>
    <context>
        <name>PaperRow</name>
        <message>
            <source>Save as…</source>
            <translation>另存为…</translation>
        </message>
        <message>
            <source>Save {name} as…</source>
            <translation>将 {name} 另存为…</translation>
        </message>
    </context>
    <context>
        <name>PartChip</name>
        <message>
            <source>Without “{filter}”</source>
            <translation>去掉“{filter}”</translation>
        </message>
    </context>
    <context>
        <name>PartRow</name>
        <message>
            <source>Change {what}</source>
            <translation>更改{what}</translation>
        </message>
        <message>
            <source>Take out {what}</source>
            <translation>移除{what}</translation>
        </message>
    </context>
    <context>
        <name>PassOnForm</name>
        <message>
            <source>How</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Leave this empty if nobody we know has it now.</source>
            <translation>若现归未知之人所有，请留空。</translation>
        </message>
        <message>
            <source>On</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Pass on</source>
            <translation>转手</translation>
        </message>
        <message>
            <source>To whom</source>
            <translation>转给谁</translation>
        </message>
    </context>
    <context>
        <name>PasswordPanel</name>
        <message>
            <source>Central wants to know that it is you. What waits is sent afterwards.</source>
            <translation>中央系统需要确认是您本人。待发送的内容随后会发出。</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>稍后</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>Sign in again</source>
            <translation>重新登录</translation>
        </message>
    </context>
    <context>
        <name>PersonSheet</name>
        <message>
            <source>The person’s file</source>
            <translation>客户资料</translation>
        </message>
    </context>
    <context>
        <name>Pictures</name>
        <message>
            <source>Being brought…</source>
            <translation>正在取回…</translation>
        </message>
        <message>
            <source>This picture cannot be shown.</source>
            <translation>无法显示这张图片。</translation>
        </message>
        <message>
            <source>Will be shown when the network is back</source>
            <translation>网络恢复后显示</translation>
        </message>
    </context>
    <context>
        <name>PileList</name>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Conversations</source>
            <translation>会话</translation>
        </message>
        <message>
            <source>Every conversation has somebody who answers.</source>
            <translation>每个会话都有人负责。</translation>
        </message>
        <message>
            <source>Everybody was answered in time.</source>
            <translation>每位客人都得到了及时答复。</translation>
        </message>
        <message>
            <source>Ignored</source>
            <translation>未回应</translation>
        </message>
        <message>
            <source>Messages appear here when a client scans a code and writes.</source>
            <translation>客户扫码并留言后，消息会显示在这里。</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>我的</translation>
        </message>
        <message>
            <source>More about the inbox</source>
            <translation>收件箱的更多功能</translation>
        </message>
        <message>
            <source>No conversation here matches what you typed.</source>
            <translation>没有与输入相符的会话。</translation>
        </message>
        <message>
            <source>Nobody answered in time</source>
            <translation>没有人及时回复</translation>
        </message>
        <message>
            <source>Nobody is waiting for an answer.</source>
            <translation>没有人在等待回复。</translation>
        </message>
        <message>
            <source>Opening hours and goal…</source>
            <translation>营业时间与目标…</translation>
        </message>
        <message>
            <source>Piles</source>
            <translation>会话分组</translation>
        </message>
        <message>
            <source>Search the inbox</source>
            <translation>搜索收件箱</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>全部显示</translation>
        </message>
        <message>
            <source>Snoozed</source>
            <translation>已推迟</translation>
        </message>
        <message>
            <source>Templates…</source>
            <translation>模板…</translation>
        </message>
        <message>
            <source>Unclaimed</source>
            <translation>未认领</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>待回复</translation>
        </message>
        <message>
            <source>What you put off stands here until its time has come.</source>
            <translation>推迟的会话放在这里，到时会自动回来。</translation>
        </message>
        <message>
            <source>You answer for no conversation now.</source>
            <translation>您目前没有负责的会话。</translation>
        </message>
    </context>
    <context>
        <name>Pill</name>
        <message>
            <source>1 new message</source>
            <translation>1 条新消息</translation>
        </message>
        <message>
            <source>Newest</source>
            <translation>最新消息</translation>
        </message>
        <message>
            <source>{n} new messages</source>
            <translation>{n} 条新消息</translation>
        </message>
    </context>
    <context>
        <name>Proof</name>
        <message>
            <source>Scan it, or type it.</source>
            <translation>扫描或输入。</translation>
        </message>
        <message>
            <source>Sign again</source>
            <translation>重新签名</translation>
        </message>
        <message>
            <source>The client has not written here yet.</source>
            <translation>客户还没有在此留言。</translation>
        </message>
        <message>
            <source>What the code says</source>
            <translation>二维码内容</translation>
        </message>
        <message>
            <source>Which message</source>
            <translation>哪条消息</translation>
        </message>
    </context>
    <context>
        <name>PurchaseForm</name>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>On</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Other shop (empty: here)</source>
            <translation>其他店铺（本店留空）</translation>
        </message>
        <message>
            <source>Price ({currency})</source>
            <translation>价格（{currency}）</translation>
        </message>
        <message>
            <source>Record purchase</source>
            <translation>记录购买</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>型号</translation>
        </message>
        <message>
            <source>That shop is</source>
            <translation>该店铺</translation>
        </message>
        <message>
            <source>The wish it fulfils</source>
            <translation>所满足的心愿</translation>
        </message>
        <message>
            <source>What it is</source>
            <translation>说明</translation>
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
        <name>Reception</name>
        <message>
            <source>Good to see you. Your word opens the desk, online or not.</source>
            <translation>很高兴见到您。无论是否联网，输入口令即可打开工作台。</translation>
        </message>
    </context>
    <context>
        <name>ReferenceChoice</name>
        <message>
            <source>Offer it…</source>
            <translation>推荐…</translation>
        </message>
        <message>
            <source>Open the file</source>
            <translation>打开档案</translation>
        </message>
    </context>
    <context>
        <name>ReferencePanel</name>
        <message>
            <source>By tier</source>
            <translation>按等级</translation>
        </message>
        <message>
            <source>Clients</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Have it</source>
            <translation>拥有者</translation>
        </message>
        <message>
            <source>It was offered to nobody yet.</source>
            <translation>尚未推荐给任何人。</translation>
        </message>
        <message>
            <source>No wish for it was won, lost or withdrawn.</source>
            <translation>没有已达成、落空或撤回的心愿。</translation>
        </message>
        <message>
            <source>Nobody in the book has one.</source>
            <translation>册中无人拥有。</translation>
        </message>
        <message>
            <source>Nobody wishes for it now. Wishes are added in a client’s file.</source>
            <translation>目前无人想要。心愿在客户档案中添加。</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>排序</translation>
        </message>
        <message>
            <source>Reference or model</source>
            <translation>型号或款式</translation>
        </message>
        <message>
            <source>References wished for</source>
            <translation>被期待的型号</translation>
        </message>
        <message>
            <source>Those who wait longest first</source>
            <translation>等待最久者优先</translation>
        </message>
        <message>
            <source>Those who wish most first</source>
            <translation>最想要者优先</translation>
        </message>
        <message>
            <source>Were offered it</source>
            <translation>曾被推荐</translation>
        </message>
        <message>
            <source>Who has to do with it</source>
            <translation>相关客户</translation>
        </message>
        <message>
            <source>Who wishes for what</source>
            <translation>谁想要什么</translation>
        </message>
        <message>
            <source>Wish for it</source>
            <translation>想要</translation>
        </message>
        <message>
            <source>Wished once</source>
            <translation>曾经想要</translation>
        </message>
        <message>
            <source>{wishes} wish for it · offered {offers} times · {owners} have it</source>
            <translation>{wishes} 人想要 · 推荐 {offers} 次 · {owners} 枚在册</translation>
        </message>
    </context>
    <context>
        <name>Refusal</name>
        <message>
            <source>Compare</source>
            <translation>对比</translation>
        </message>
        <message>
            <source>Do it again</source>
            <translation>再次执行</translation>
        </message>
        <message>
            <source>Not accepted: {title} {advice}</source>
            <translation>未被接受：{title} {advice}</translation>
        </message>
        <message>
            <source>Put away</source>
            <translation>收起</translation>
        </message>
    </context>
    <context>
        <name>RelationForm</name>
        <message>
            <source>Another client, or just a name.</source>
            <translation>另一位客户，或只写姓名。</translation>
        </message>
        <message>
            <source>Is their</source>
            <translation>关系</translation>
        </message>
        <message>
            <source>Or in your own words.</source>
            <translation>或用自己的话。</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Somebody close to them</source>
            <translation>亲近的人</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>谁</translation>
        </message>
    </context>
    <context>
        <name>RelationsCard</name>
        <message>
            <source>Add somebody close to them</source>
            <translation>添加亲近的人</translation>
        </message>
        <message>
            <source>Close to them</source>
            <translation>亲近的人</translation>
        </message>
        <message>
            <source>Nobody is known yet.</source>
            <translation>还没有记录。</translation>
        </message>
    </context>
    <context>
        <name>RepairList</name>
        <message>
            <source>Late</source>
            <translation>逾期</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>我的</translation>
        </message>
        <message>
            <source>New repair</source>
            <translation>新建维修</translation>
        </message>
        <message>
            <source>No estimate waits for a decision.</source>
            <translation>没有待确认的报价。</translation>
        </message>
        <message>
            <source>No promise has slipped.</source>
            <translation>没有逾期的承诺。</translation>
        </message>
        <message>
            <source>No repair fits what is typed.</source>
            <translation>没有与输入相符的维修单。</translation>
        </message>
        <message>
            <source>No watch waits to be collected.</source>
            <translation>没有待取的腕表。</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>在修</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>可取</translation>
        </message>
        <message>
            <source>Repairs</source>
            <translation>维修</translation>
        </message>
        <message>
            <source>Take a watch in</source>
            <translation>接收腕表</translation>
        </message>
        <message>
            <source>The first {n} are shown; type more to find one.</source>
            <translation>显示前 {n} 项；输入更多以缩小范围。</translation>
        </message>
        <message>
            <source>Ticket, serial or client</source>
            <translation>维修单、编号或客户</translation>
        </message>
        <message>
            <source>To decide</source>
            <translation>待决定</translation>
        </message>
        <message>
            <source>Watches that were taken in stand here until they are collected.</source>
            <translation>接收的腕表在取走前会显示在这里。</translation>
        </message>
    </context>
    <context>
        <name>RepairNote</name>
        <message>
            <source>Add note</source>
            <translation>添加备注</translation>
        </message>
        <message>
            <source>I told them myself</source>
            <translation>我已亲自告知</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>保持不变</translation>
        </message>
        <message>
            <source>No chat with this client: call, then keep what was said</source>
            <translation>与该客户没有会话：请致电，然后记录内容</translation>
        </message>
        <message>
            <source>Note on {number}</source>
            <translation>{number} 的备注</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>发送</translation>
        </message>
        <message>
            <source>Tell the client by {channel}</source>
            <translation>通过{channel}告知客户</translation>
        </message>
        <message>
            <source>The client may see this</source>
            <translation>客户可见</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Write something first.</source>
            <translation>请先填写内容。</translation>
        </message>
    </context>
    <context>
        <name>RepairsPage</name>
        <message>
            <source>Choose a repair to see how far it is.</source>
            <translation>请选择维修单查看进度。</translation>
        </message>
        <message>
            <source>Next stage</source>
            <translation>下一阶段</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Tell client</source>
            <translation>告知客户</translation>
        </message>
        <message>
            <source>as of {time}</source>
            <translation>截至 {time}</translation>
        </message>
    </context>
    <context>
        <name>RepliesView</name>
        <message>
            <source>Advisors</source>
            <translation>顾问</translation>
        </message>
        <message>
            <source>All hours and advisors</source>
            <translation>全部时段和顾问</translation>
        </message>
        <message>
            <source>Answered in time</source>
            <translation>及时回复</translation>
        </message>
        <message>
            <source>Asked by hour</source>
            <translation>各小时的提问</translation>
        </message>
        <message>
            <source>By advisor</source>
            <translation>按顾问</translation>
        </message>
        <message>
            <source>By hour · filled: in time</source>
            <translation>按小时 · 深色为及时回复</translation>
        </message>
        <message>
            <source>Clients who asked</source>
            <translation>客户提问</translation>
        </message>
        <message>
            <source>First reply, median</source>
            <translation>首次回复中位数</translation>
        </message>
        <message>
            <source>Nobody yet</source>
            <translation>尚无人负责</translation>
        </message>
        <message>
            <source>Questions that are counted</source>
            <translation>计入的提问</translation>
        </message>
        <message>
            <source>Still waiting</source>
            <translation>仍在等待</translation>
        </message>
        <message>
            <source>This day</source>
            <translation>当天</translation>
        </message>
        <message>
            <source>Which days</source>
            <translation>哪些日子</translation>
        </message>
        <message>
            <source>Who answered, and how soon, stands here.</source>
            <translation>谁回复了、用了多久，都会显示在这里。</translation>
        </message>
    </context>
    <context>
        <name>Reply</name>
        <message>
            <source>A private note: only colleagues will see it</source>
            <translation>内部备注：只有同事可见</translation>
        </message>
        <message>
            <source>One moment: a picture is made ready.</source>
            <translation>请稍候：正在处理图片。</translation>
        </message>
        <message>
            <source>Repair status</source>
            <translation>维修进度</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>模板</translation>
        </message>
        <message>
            <source>This is about repair {number}</source>
            <translation>与维修单 {number} 有关</translation>
        </message>
        <message>
            <source>Write to {name}…</source>
            <translation>写给 {name}…</translation>
        </message>
        <message>
            <source>{gap} is not filled in yet.</source>
            <translation>{gap} 还没有填写。</translation>
        </message>
        <message>
            <source>{purpose}: goes only to whom allows it</source>
            <translation>{purpose}：只发给允许的客户</translation>
        </message>
    </context>
    <context>
        <name>RulesCard</name>
        <message>
            <source>A manager can change these.</source>
            <translation>只有经理可以更改。</translation>
        </message>
        <message>
            <source>Each stands on Today of whoever looks after the client. Nobody is reminded while a repair or a complaint is open, or of clients who want no contact.</source>
            <translation>提醒会出现在负责该客户的同事的“今天”页面。有未完成的维修或投诉时，以及客户不愿被联系时，不会提醒。</translation>
        </message>
        <message>
            <source>Follow-ups by rule</source>
            <translation>按规则跟进</translation>
        </message>
    </context>
    <context>
        <name>RulesPanel</name>
        <message>
            <source>A manager can change these.</source>
            <translation>经理可以更改这些设置。</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Answer within, in minutes</source>
            <translation>答复时限（分钟）</translation>
        </message>
        <message>
            <source>As clients are told it; {address} in ready words</source>
            <translation>告知顾客的地址；在常用语中写作{address}</translation>
        </message>
        <message>
            <source>Back to everybody after, in minutes</source>
            <translation>多久后退回给所有人（分钟）</translation>
        </message>
        <message>
            <source>Closed on</source>
            <translation>休息日</translation>
        </message>
        <message>
            <source>Holidays</source>
            <translation>节假日</translation>
        </message>
        <message>
            <source>Monday’s hours on every day</source>
            <translation>每天都同星期一</translation>
        </message>
        <message>
            <source>One day, or the first and the last, such as 2027-02-06 – 2027-02-12</source>
            <translation>一天，或首日与末日，例如 2027-02-06 – 2027-02-12</translation>
        </message>
        <message>
            <source>Only opening time counts. Whom nobody answers comes back to everybody, and a manager sees it.</source>
            <translation>只计营业时间。无人答复的客人会退回给所有人，经理也会看到。</translation>
        </message>
        <message>
            <source>Opening hours</source>
            <translation>营业时间</translation>
        </message>
        <message>
            <source>Opening hours and goal</source>
            <translation>营业时间与目标</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Saved. Waits are counted anew.</source>
            <translation>已保存。等候时间已重新计算。</translation>
        </message>
        <message>
            <source>Such as 10:00–19:00, or 10:00–13:00, 14:00–19:00; empty where you are closed. With no hours at all, you count as open day and night.</source>
            <translation>例如 10:00–19:00，或 10:00–13:00, 14:00–19:00；休息日留空。全部留空即视为全天营业。</translation>
        </message>
        <message>
            <source>The goal</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Where clients find you</source>
            <translation>顾客如何找到你们</translation>
        </message>
        <message>
            <source>Who is ignored comes back after the goal, not before it.</source>
            <translation>退回的时间应晚于答复时限，而不是早于它。</translation>
        </message>
    </context>
    <context>
        <name>Section</name>
        <message>
            <source>{n} more</source>
            <translation>还有 {n} 项</translation>
        </message>
    </context>
    <context>
        <name>SegmentLists</name>
        <message>
            <source>Collectors not seen this year</source>
            <translation>今年未联系的藏家</translation>
        </message>
        <message>
            <source>Filter the book, then keep the filter here under a name.</source>
            <translation>先筛选客户，再在这里为筛选起名保存。</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Keep this filter as</source>
            <translation>将此筛选存为</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>名单</translation>
        </message>
        <message>
            <source>Name of this list</source>
            <translation>名单名称</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Share with colleagues</source>
            <translation>与同事共享</translation>
        </message>
        <message>
            <source>Shared</source>
            <translation>已共享</translation>
        </message>
    </context>
    <context>
        <name>Sending</name>
        <message>
            <source>Change</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>Do not send</source>
            <translation>不发送</translation>
        </message>
        <message>
            <source>Saved here</source>
            <translation>已保存在本机</translation>
        </message>
        <message>
            <source>Saved here; it leaves when the network is back.</source>
            <translation>已保存在本机；网络恢复后发出。</translation>
        </message>
        <message>
            <source>Send now</source>
            <translation>立即发送</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>已发送</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>收回</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Undo ({n})</source>
            <translation>撤回（{n}）</translation>
        </message>
    </context>
    <context>
        <name>SettingsPanel</name>
        <message>
            <source>As the computer</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Call me when somebody waits</source>
            <translation>有客户等待时通知我</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Do not disturb for an hour</source>
            <translation>一小时内请勿打扰</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Not until I say so</source>
            <translation>一直请勿打扰，直到我取消</translation>
        </message>
        <message>
            <source>Not until we open tomorrow</source>
            <translation>明天开门前请勿打扰</translation>
        </message>
        <message>
            <source>Notices</source>
            <translation>通知</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>退出登录</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Undo a message for 10 seconds</source>
            <translation>消息可在 10 秒内撤回</translation>
        </message>
        <message>
            <source>Where no opening hours are set, tomorrow begins at {time}.</source>
            <translation>未设置营业时间时，明天从{time}开始。</translation>
        </message>
        <message>
            <source>With a sound</source>
            <translation>带提示音</translation>
        </message>
        <message>
            <source>With names and first words</source>
            <translation>显示姓名和内容</translation>
        </message>
    </context>
    <context>
        <name>Shot</name>
        <message>
            <source>Picture {name}</source>
            <translation>图片 {name}</translation>
        </message>
    </context>
    <context>
        <name>SignIn</name>
        <message>
            <source>A throw-away keyring: everything kept here is gone at the end.</source>
            <translation>临时密钥环：结束后这里保存的一切都会消失。</translation>
        </message>
        <message>
            <source>Asking central …</source>
            <translation>正在连接中央系统…</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Central's address</source>
            <translation>中央系统地址</translation>
        </message>
        <message>
            <source>Enrol this desk</source>
            <translation>登记这台工作台</translation>
        </message>
        <message>
            <source>Good to have you here</source>
            <translation>欢迎您</translation>
        </message>
        <message>
            <source>New PIN</source>
            <translation>新 PIN</translation>
        </message>
        <message>
            <source>New passphrase</source>
            <translation>新口令</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>Sign in once. After that the desk opens without a network.</source>
            <translation>只需登录一次，之后无网络也能打开工作台。</translation>
        </message>
        <message>
            <source>The same again</source>
            <translation>再输一次</translation>
        </message>
        <message>
            <source>These two differ.</source>
            <translation>两次输入不一致。</translation>
        </message>
        <message>
            <source>This computer has no keyring, so the passphrase alone guards what is kept here: at least 16 signs.</source>
            <translation>本机没有密钥环，仅由口令保护这里的内容：至少 16 个字符。</translation>
        </message>
        <message>
            <source>This is needed.</source>
            <translation>此项必填。</translation>
        </message>
        <message>
            <source>This opens the desk each day. At least four signs.</source>
            <translation>每天用它打开工作台，至少四个字符。</translation>
        </message>
        <message>
            <source>Your name at central</source>
            <translation>您的账号</translation>
        </message>
    </context>
    <context>
        <name>SignaturePad</name>
        <message>
            <source>Sign here</source>
            <translation>请在此签名</translation>
        </message>
    </context>
    <context>
        <name>SnoozePanel</name>
        <message>
            <source>2 hours</source>
            <translation>2 小时</translation>
        </message>
        <message>
            <source>30 minutes</source>
            <translation>30 分钟</translation>
        </message>
        <message>
            <source>Before we close</source>
            <translation>打烊前</translation>
        </message>
        <message>
            <source>Next week</source>
            <translation>下周</translation>
        </message>
        <message>
            <source>Snooze</source>
            <translation>推迟</translation>
        </message>
        <message>
            <source>That moment has passed.</source>
            <translation>这个时间已经过去。</translation>
        </message>
        <message>
            <source>Tomorrow morning</source>
            <translation>明早</translation>
        </message>
        <message>
            <source>Until another moment</source>
            <translation>推迟到其他时间</translation>
        </message>
        <message>
            <source>When we open again</source>
            <translation>下次营业时</translation>
        </message>
    </context>
    <context>
        <name>StandInForm</name>
        <message>
            <source>Arrange cover</source>
            <translation>安排代班</translation>
        </message>
        <message>
            <source>Choose a colleague…</source>
            <translation>选择同事…</translation>
        </message>
        <message>
            <source>Choose who stands in.</source>
            <translation>请选择由谁代班。</translation>
        </message>
        <message>
            <source>From</source>
            <translation>从</translation>
        </message>
        <message>
            <source>Have somebody stand in</source>
            <translation>请同事代班</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>That is one person: choose another.</source>
            <translation>这是同一个人，请另选一位。</translation>
        </message>
        <message>
            <source>The last day is before the first.</source>
            <translation>最后一天早于第一天。</translation>
        </message>
        <message>
            <source>Up to and including</source>
            <translation>到（含当天）</translation>
        </message>
        <message>
            <source>What the stand-in should know</source>
            <translation>代班同事需要知道的事</translation>
        </message>
        <message>
            <source>Who is away</source>
            <translation>谁不在</translation>
        </message>
        <message>
            <source>Who stands in</source>
            <translation>谁代班</translation>
        </message>
        <message>
            <source>Your own absence, or one that you stand in for yourself.</source>
            <translation>您自己不在，或由您自己代班。</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source>Do not disturb</source>
            <translation>请勿打扰</translation>
        </message>
    </context>
    <context>
        <name>StepRow</name>
        <message>
            <source>Done (D)</source>
            <translation>完成 (D)</translation>
        </message>
        <message>
            <source>Done: {what}</source>
            <translation>已完成：{what}</translation>
        </message>
        <message>
            <source>Later (L)</source>
            <translation>稍后 (L)</translation>
        </message>
        <message>
            <source>Later: {what}</source>
            <translation>稍后：{what}</translation>
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
        <name>Story</name>
        <message>
            <source>About the watch</source>
            <translation>关于腕表</translation>
        </message>
        <message>
            <source>Condition at intake</source>
            <translation>接收时状况</translation>
        </message>
        <message>
            <source>Conversation</source>
            <translation>对话</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>已复制</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Estimate</source>
            <translation>报价</translation>
        </message>
        <message>
            <source>Open the conversation</source>
            <translation>打开对话</translation>
        </message>
        <message>
            <source>Our assessment</source>
            <translation>我方评估</translation>
        </message>
        <message>
            <source>Private</source>
            <translation>内部</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Sentence for the client</source>
            <translation>给客户的话</translation>
        </message>
        <message>
            <source>Taken in</source>
            <translation>接收日期</translation>
        </message>
        <message>
            <source>The client's words</source>
            <translation>客户原话</translation>
        </message>
        <message>
            <source>at: {holder}</source>
            <translation>在：{holder}</translation>
        </message>
    </context>
    <context>
        <name>StrangerCard</name>
        <message>
            <source>Make a client</source>
            <translation>建立档案</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Name of the new client</source>
            <translation>新客户姓名</translation>
        </message>
        <message>
            <source>New client all the same</source>
            <translation>仍建新档案</translation>
        </message>
        <message>
            <source>Who is it?</source>
            <translation>是哪位？</translation>
        </message>
    </context>
    <context>
        <name>Subject</name>
        <message>
            <source>Book</source>
            <translation>预约</translation>
        </message>
        <message>
            <source>Do not contact: this client asked to be left in peace. Answers about an open repair stay possible.</source>
            <translation>请勿联系：客户要求不被打扰。仍可答复有关在修腕表的事宜。</translation>
        </message>
        <message>
            <source>Lifetime {sum}</source>
            <translation>累计消费 {sum}</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>发消息</translation>
        </message>
        <message>
            <source>More for this client</source>
            <translation>更多操作</translation>
        </message>
        <message>
            <source>New repair</source>
            <translation>新建维修</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>What is shown of this client</source>
            <translation>显示客户的哪些内容</translation>
        </message>
        <message>
            <source>advisor {name}</source>
            <translation>顾问 {name}</translation>
        </message>
        <message>
            <source>covered by {name} until {day}</source>
            <translation>由{name}代管至{day}</translation>
        </message>
        <message>
            <source>no advisor</source>
            <translation>未指定顾问</translation>
        </message>
        <message>
            <source>speaks {language}</source>
            <translation>讲{language}</translation>
        </message>
    </context>
    <context>
        <name>TalkHead</name>
        <message>
            <source>Book</source>
            <translation>预约</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>取回</translation>
        </message>
        <message>
            <source>Claim</source>
            <translation>认领</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>Close as unwanted, and put off for a day</source>
            <translation>作为骚扰关闭，一天内不再接收</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>移交</translation>
        </message>
        <message>
            <source>Hand over…</source>
            <translation>移交…</translation>
        </message>
        <message>
            <source>It is somebody else…</source>
            <translation>是另一位…</translation>
        </message>
        <message>
            <source>More about this conversation</source>
            <translation>此会话的更多功能</translation>
        </message>
        <message>
            <source>Nothing can be done here now</source>
            <translation>现在这里没有可做的事</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>重新打开</translation>
        </message>
        <message>
            <source>Repair</source>
            <translation>维修</translation>
        </message>
        <message>
            <source>Return to everybody</source>
            <translation>退回给所有人</translation>
        </message>
        <message>
            <source>Say who writes…</source>
            <translation>指明来信人…</translation>
        </message>
        <message>
            <source>Snooze</source>
            <translation>推迟</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>收回</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>接手</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>待办</translation>
        </message>
        <message>
            <source>Understood</source>
            <translation>知道了</translation>
        </message>
        <message>
            <source>Unlink the client</source>
            <translation>取消关联客户</translation>
        </message>
        <message>
            <source>Wish</source>
            <translation>心愿</translation>
        </message>
        <message>
            <source>{key} in the list</source>
            <translation>在列表中按 {key}</translation>
        </message>
    </context>
    <context>
        <name>TalkPane</name>
        <message>
            <source>Find in this conversation</source>
            <translation>在此会话中查找</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>消息</translation>
        </message>
    </context>
    <context>
        <name>TaskForm</name>
        <message>
            <source>Add task</source>
            <translation>添加待办</translation>
        </message>
        <message>
            <source>By</source>
            <translation>截止</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>待办</translation>
        </message>
        <message>
            <source>What is to be done</source>
            <translation>需要做什么</translation>
        </message>
    </context>
    <context>
        <name>TemplateForm</name>
        <message>
            <source>As an invented client would read it</source>
            <translation>示例客户看到的内容</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>渠道</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Let go of {language}</source>
            <translation>删除{language}</translation>
        </message>
        <message>
            <source>Nobody can fill in {gaps}. Choose one of the gaps below.</source>
            <translation>{gaps} 无法填入，请从下面选择。</translation>
        </message>
        <message>
            <source>Nothing is written yet.</source>
            <translation>还没有内容。</translation>
        </message>
        <message>
            <source>Occasion</source>
            <translation>场合</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>every channel</source>
            <translation>所有渠道</translation>
        </message>
        <message>
            <source>{language} missing</source>
            <translation>缺{language}</translation>
        </message>
    </context>
    <context>
        <name>TemplatesPanel</name>
        <message>
            <source>For each occasion, in the languages of your clients. “/” opens them.</source>
            <translation>按场合、按客户的语言编写；回复时输入“/”即可打开。</translation>
        </message>
        <message>
            <source>For each occasion. A manager can change them.</source>
            <translation>按场合分类，经理可以修改。</translation>
        </message>
        <message>
            <source>Kept.</source>
            <translation>已保存。</translation>
        </message>
        <message>
            <source>Let go.</source>
            <translation>已删除。</translation>
        </message>
        <message>
            <source>New template</source>
            <translation>新建模板</translation>
        </message>
        <message>
            <source>Occasions</source>
            <translation>场合</translation>
        </message>
        <message>
            <source>Templates</source>
            <translation>模板</translation>
        </message>
        <message>
            <source>Words for every occasion will stand here, in your clients’ languages.</source>
            <translation>各场合的常用语将显示在这里，按客户的语言编写。</translation>
        </message>
    </context>
    <context>
        <name>TemplatesPopup</name>
        <message>
            <source>Both Ctrl ⏎</source>
            <translation>两种 Ctrl ⏎</translation>
        </message>
        <message>
            <source>Edit templates…</source>
            <translation>编辑模板…</translation>
        </message>
        <message>
            <source>Find a template</source>
            <translation>查找模板</translation>
        </message>
        <message>
            <source>Insert {language} ⏎</source>
            <translation>插入{language} ⏎</translation>
        </message>
        <message>
            <source>No template with these letters.</source>
            <translation>没有包含这些字的模板。</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>Templates</source>
            <translation>模板</translation>
        </message>
        <message>
            <source>There are no templates yet. A manager can write some.</source>
            <translation>还没有模板，经理可以编写。</translation>
        </message>
        <message>
            <source>the client’s language</source>
            <translation>客户的语言</translation>
        </message>
    </context>
    <context>
        <name>Thread</name>
        <message>
            <source>Up and Down go from message to message, End to the newest.</source>
            <translation>用上下方向键逐条查看消息，End 键到最新一条。</translation>
        </message>
    </context>
    <context>
        <name>Threshold</name>
        <message>
            <source>The thread between two visits.</source>
            <translation>两次到访之间，情谊不断。</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>Enter opens, Space shows all the words, P pins a note.</source>
            <translation>回车打开，空格显示全文，P 置顶备注。</translation>
        </message>
    </context>
    <context>
        <name>TimesForm</name>
        <message>
            <source>1 to 9 choose or leave out · Enter puts them into the reply</source>
            <translation>按 1 至 9 选择或取消 · 回车放入回复</translation>
        </message>
        <message>
            <source>Choose at least one time.</source>
            <translation>请至少选择一个时间。</translation>
        </message>
        <message>
            <source>No time is free in the next three weeks.</source>
            <translation>未来三周没有空闲时间。</translation>
        </message>
        <message>
            <source>Offer times</source>
            <translation>提供时间</translation>
        </message>
        <message>
            <source>Put into reply</source>
            <translation>填入回复</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <source>Put away</source>
            <translation>收起</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message>
            <source>All done. What comes up will stand here.</source>
            <translation>全部完成。新的事项会显示在这里。</translation>
        </message>
        <message>
            <source>Appointment confirmed.</source>
            <translation>预约已确认。</translation>
        </message>
        <message>
            <source>Boutique</source>
            <translation>本店</translation>
        </message>
        <message>
            <source>Do next</source>
            <translation>接下来</translation>
        </message>
        <message>
            <source>Estimates to decide</source>
            <translation>待确认报价</translation>
        </message>
        <message>
            <source>Find anyone or anything  (Ctrl+K)</source>
            <translation>查找任何人或事物  (Ctrl+K)</translation>
        </message>
        <message>
            <source>Follow-ups due</source>
            <translation>到期跟进</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>我的</translation>
        </message>
        <message>
            <source>Ready to collect</source>
            <translation>可取</translation>
        </message>
        <message>
            <source>Show all steps</source>
            <translation>显示全部步骤</translation>
        </message>
        <message>
            <source>Waiting for a reply</source>
            <translation>等待回复</translation>
        </message>
        <message>
            <source>Walk-in</source>
            <translation>到店客人</translation>
        </message>
        <message>
            <source>Walk-in noted.</source>
            <translation>到店已登记。</translation>
        </message>
        <message>
            <source>{n} more follow as these are done.</source>
            <translation>还有 {n} 项，完成这些之后会显示。</translation>
        </message>
    </context>
    <context>
        <name>Tray</name>
        <message>
            <source>Take out {name}</source>
            <translation>移除 {name}</translation>
        </message>
    </context>
    <context>
        <name>Triage</name>
        <message>
            <source>{name}: back in the list.</source>
            <translation>{name}：已回到列表。</translation>
        </message>
        <message>
            <source>{name}: back with everybody.</source>
            <translation>{name}：已退回给所有人。</translation>
        </message>
        <message>
            <source>{name}: closed, and put off for a day.</source>
            <translation>{name}：已关闭，一天内不再接收其消息。</translation>
        </message>
        <message>
            <source>{name}: closed.</source>
            <translation>{name}：已结束。</translation>
        </message>
        <message>
            <source>{name}: handed over.</source>
            <translation>{name}：已移交。</translation>
        </message>
        <message>
            <source>{name}: open again.</source>
            <translation>{name}：已重新打开。</translation>
        </message>
        <message>
            <source>{name}: snoozed, back {time}.</source>
            <translation>{name}：已推迟，{time} 回来。</translation>
        </message>
        <message>
            <source>{name}: you answer now.</source>
            <translation>{name}：现在由您答复。</translation>
        </message>
    </context>
    <context>
        <name>UnknownCode</name>
        <message>
            <source>Add a watch to {name}</source>
            <translation>为 {name} 添加腕表</translation>
        </message>
        <message>
            <source>If a sign went missing, scan once more.</source>
            <translation>若有漏扫，请再扫一次。</translation>
        </message>
        <message>
            <source>If it is the serial of a watch, open its owner and scan it again.</source>
            <translation>若为腕表编号，请先打开其主人再扫一次。</translation>
        </message>
        <message>
            <source>If it is the serial of a watch, write it down for {name}.</source>
            <translation>若为腕表编号，可为 {name} 登记。</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>保持不变</translation>
        </message>
        <message>
            <source>Look for it by hand</source>
            <translation>手动查找</translation>
        </message>
        <message>
            <source>No watch, repair or client here goes by it.</source>
            <translation>没有与之对应的腕表、维修或客户。</translation>
        </message>
        <message>
            <source>{code} is not in the book.</source>
            <translation>{code} 不在册中。</translation>
        </message>
    </context>
    <context>
        <name>WalkInForm</name>
        <message>
            <source>How it ended</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Interest</source>
            <translation>兴趣</translation>
        </message>
        <message>
            <source>Save visit</source>
            <translation>保存到访</translation>
        </message>
        <message>
            <source>Walk-in</source>
            <translation>到店客人</translation>
        </message>
        <message>
            <source>Watch</source>
            <translation>腕表</translation>
        </message>
    </context>
    <context>
        <name>WalkInPanel</name>
        <message>
            <source>B210.4410, if one was shown</source>
            <translation>B210.4410，如曾出示</translation>
        </message>
        <message>
            <source>Came for</source>
            <translation>来意</translation>
        </message>
        <message>
            <source>Note the walk-in</source>
            <translation>登记到店客人</translation>
        </message>
        <message>
            <source>Nothing yet</source>
            <translation>暂无</translation>
        </message>
        <message>
            <source>Walk-in</source>
            <translation>到店客人</translation>
        </message>
        <message>
            <source>Watch</source>
            <translation>腕表</translation>
        </message>
        <message>
            <source>What came of it</source>
            <translation>结果</translation>
        </message>
    </context>
    <context>
        <name>WasForm</name>
        <message>
            <source>Nobody came in without a name in the last two weeks.</source>
            <translation>最近两周没有未留名的来店客人。</translation>
        </message>
        <message>
            <source>Which walk-in was this?</source>
            <translation>是哪一次来店？</translation>
        </message>
    </context>
    <context>
        <name>WatchDeeds</name>
        <message>
            <source>Nobody we know</source>
            <translation>无已知客户</translation>
        </message>
        <message>
            <source>{watch}: what ends is that {name} has it.</source>
            <translation>{watch}：{name} 的持有将结束。</translation>
        </message>
    </context>
    <context>
        <name>WatchDetail</name>
        <message>
            <source>Add coverage</source>
            <translation>添加保障</translation>
        </message>
        <message>
            <source>Add event</source>
            <translation>添加事件</translation>
        </message>
        <message>
            <source>Coverage</source>
            <translation>保障</translation>
        </message>
        <message>
            <source>It is back…</source>
            <translation>已找回…</translation>
        </message>
        <message>
            <source>Nobody is written down.</source>
            <translation>没有记录。</translation>
        </message>
        <message>
            <source>Nobody knows what covers it.</source>
            <translation>保障情况未知。</translation>
        </message>
        <message>
            <source>Nothing is written down.</source>
            <translation>没有记录。</translation>
        </message>
        <message>
            <source>Owners</source>
            <translation>持有人</translation>
        </message>
        <message>
            <source>Pass on…</source>
            <translation>转手…</translation>
        </message>
        <message>
            <source>Record purchase</source>
            <translation>记录购买</translation>
        </message>
        <message>
            <source>Take it in</source>
            <translation>收表送修</translation>
        </message>
        <message>
            <source>The watch</source>
            <translation>腕表</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>经历</translation>
        </message>
        <message>
            <source>Who wishes for one?</source>
            <translation>谁想要同款？</translation>
        </message>
        <message>
            <source>nobody we know has it</source>
            <translation>现归未知之人</translation>
        </message>
    </context>
    <context>
        <name>WatchFacts</name>
        <message>
            <source>Calibre</source>
            <translation>机芯</translation>
        </message>
        <message>
            <source>Dial</source>
            <translation>表盘</translation>
        </message>
        <message>
            <source>From (empty: sold here)</source>
            <translation>来源（本店售出留空）</translation>
        </message>
        <message>
            <source>Identity</source>
            <translation>身份核验</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>链节</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>款式</translation>
        </message>
        <message>
            <source>Movement number</source>
            <translation>机芯编号</translation>
        </message>
        <message>
            <source>Papers seen</source>
            <translation>已见凭证</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>型号</translation>
        </message>
        <message>
            <source>Serial</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Strap</source>
            <translation>表带</translation>
        </message>
        <message>
            <source>This watch</source>
            <translation>此枚腕表</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年份</translation>
        </message>
    </context>
    <context>
        <name>WatchList</name>
        <message>
            <source>Add watch</source>
            <translation>添加腕表</translation>
        </message>
        <message>
            <source>Add wish</source>
            <translation>添加心愿</translation>
        </message>
        <message>
            <source>Offers</source>
            <translation>推荐</translation>
        </message>
        <message>
            <source>Passed on</source>
            <translation>已转手</translation>
        </message>
        <message>
            <source>Record an offer</source>
            <translation>记录推荐</translation>
        </message>
        <message>
            <source>Watches</source>
            <translation>腕表</translation>
        </message>
        <message>
            <source>Watches they have</source>
            <translation>现有腕表</translation>
        </message>
        <message>
            <source>Watches they passed on</source>
            <translation>已转手的腕表</translation>
        </message>
        <message>
            <source>Watches this client has appear here, bought here or elsewhere.</source>
            <translation>客户的腕表会显示在这里，不论购于本店或他处。</translation>
        </message>
        <message>
            <source>What this client wishes for appears here.</source>
            <translation>客户的心愿会显示在这里。</translation>
        </message>
        <message>
            <source>What was offered to this client, when and why, appears here.</source>
            <translation>何时、为何向客户推荐过什么，会显示在这里。</translation>
        </message>
        <message>
            <source>Wishes</source>
            <translation>心愿</translation>
        </message>
    </context>
    <context>
        <name>WatchPanel</name>
        <message>
            <source>A watch without an owner</source>
            <translation>无主腕表</translation>
        </message>
    </context>
    <context>
        <name>WatchesSheet</name>
        <message>
            <source>Choose one at the left.</source>
            <translation>请在左侧选择。</translation>
        </message>
    </context>
    <context>
        <name>WayBack</name>
        <message>
            <source>Taken back.</source>
            <translation>已撤回。</translation>
        </message>
    </context>
    <context>
        <name>WhoCard</name>
        <message>
            <source>Not in the book yet</source>
            <translation>尚未登记</translation>
        </message>
        <message>
            <source>Open file</source>
            <translation>打开档案</translation>
        </message>
        <message>
            <source>Unlink</source>
            <translation>取消关联</translation>
        </message>
        <message>
            <source>Unlink: it is somebody else</source>
            <translation>取消关联：是另一位</translation>
        </message>
        <message>
            <source>since {year}</source>
            <translation>自 {year} 年</translation>
        </message>
    </context>
    <context>
        <name>WhoForm</name>
        <message>
            <source>Choose somebody from the list.</source>
            <translation>请从列表中选择一位。</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>关联</translation>
        </message>
        <message>
            <source>Who writes here?</source>
            <translation>来信的是哪位？</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>1 change is not sent yet. It stays sealed here for you.</source>
            <translation>有 1 项更改尚未发送。它会加密保存在本机，等您回来。</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>退出登录</translation>
        </message>
        <message>
            <source>Sign out?</source>
            <translation>要退出登录吗？</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>留下</translation>
        </message>
        <message>
            <source>When you sign in at this desk again, they are sent.</source>
            <translation>您再次在这台工作台登录后会发送。</translation>
        </message>
        <message>
            <source>{n} changes are not sent yet. They stay sealed here for you.</source>
            <translation>有 {n} 项更改尚未发送。它们会加密保存在本机，等您回来。</translation>
        </message>
    </context>
    <context>
        <name>WishDetail</name>
        <message>
            <source>Description</source>
            <translation>描述</translation>
        </message>
        <message>
            <source>How much</source>
            <translation>期待程度</translation>
        </message>
        <message>
            <source>None was offered yet.</source>
            <translation>尚未推荐。</translation>
        </message>
        <message>
            <source>Offer one…</source>
            <translation>推荐…</translation>
        </message>
        <message>
            <source>Offers</source>
            <translation>推荐</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>型号</translation>
        </message>
        <message>
            <source>The wish</source>
            <translation>心愿</translation>
        </message>
        <message>
            <source>This wish</source>
            <translation>此心愿</translation>
        </message>
        <message>
            <source>Who else wishes for one?</source>
            <translation>还有谁想要？</translation>
        </message>
        <message>
            <source>wished for since {day}</source>
            <translation>自 {day} 起想要</translation>
        </message>
    </context>
    <context>
        <name>WishForm</name>
        <message>
            <source>Add wish</source>
            <translation>添加心愿</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>描述</translation>
        </message>
        <message>
            <source>How much</source>
            <translation>期待程度</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>型号</translation>
        </message>
        <message>
            <source>Wish</source>
            <translation>心愿</translation>
        </message>
    </context>
    <context>
        <name>WordsInPlace</name>
        <message>
            <source>Not saved yet: Enter saves it, Escape takes it back</source>
            <translation>尚未保存：回车保存，Esc 撤回</translation>
        </message>
        <message>
            <source>{n} signs too long to be saved</source>
            <translation>超出 {n} 字，无法保存</translation>
        </message>
    </context>
    <context>
        <name>Writing</name>
        <message>
            <source>Emoji</source>
            <translation>表情</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>Pictures and PDF (*.jpg *.jpeg *.png *.webp *.pdf)</source>
            <translation>图片和 PDF (*.jpg *.jpeg *.png *.webp *.pdf)</translation>
        </message>
        <message>
            <source>Private note</source>
            <translation>内部备注</translation>
        </message>
        <message>
            <source>Send along</source>
            <translation>一起发送</translation>
        </message>
    </context>
    <context>
        <name>_Head</name>
        <message>
            <source>Becomes part of it</source>
            <translation>并入左侧档案</translation>
        </message>
        <message>
            <source>This file stays</source>
            <translation>保留此档案</translation>
        </message>
    </context>
    <context>
        <name>_Rule</name>
        <message>
            <source>After a purchase</source>
            <translation>购买之后</translation>
        </message>
        <message>
            <source>After a visit</source>
            <translation>到店之后</translation>
        </message>
        <message>
            <source>Anniversary of a watch</source>
            <translation>购表周年</translation>
        </message>
        <message>
            <source>Birthdays and other dates</source>
            <translation>生日和其他日子</translation>
        </message>
        <message>
            <source>Service due</source>
            <translation>保养到期</translation>
        </message>
        <message>
            <source>off</source>
            <translation>已关闭</translation>
        </message>
        <message>
            <source>{days} after</source>
            <translation>{days}之后</translation>
        </message>
        <message>
            <source>{days} ahead</source>
            <translation>提前{days}</translation>
        </message>
        <message>
            <source>{days} ahead, unless the date says otherwise</source>
            <translation>提前{days}，除非该日子另有设定</translation>
        </message>
        <message>
            <source>{n} years after the last service or the purchase</source>
            <translation>上次保养或购买满 {n} 年</translation>
        </message>
    </context>
    <context>
        <name>_Suggested</name>
        <message>
            <source>It is {name}</source>
            <translation>是{name}</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>关联</translation>
        </message>
    </context>
    <context>
        <name>allocation</name>
        <message>
            <source>Do not contact</source>
            <translation>请勿联系</translation>
        </message>
        <message>
            <source>Do not contact: this client asked to be left in peace.</source>
            <translation>请勿联系：客户要求不受打扰。</translation>
        </message>
        <message>
            <source>Has no watch that we know of.</source>
            <translation>无已知腕表。</translation>
        </message>
        <message>
            <source>Has {count} watches, none of this reference.</source>
            <translation>拥有 {count} 枚腕表，无此型号。</translation>
        </message>
        <message>
            <source>Has {count} watches, {same} of this reference.</source>
            <translation>拥有 {count} 枚腕表，其中 {same} 枚为此型号。</translation>
        </message>
        <message>
            <source>How much: {priority}.</source>
            <translation>期待程度：{priority}。</translation>
        </message>
        <message>
            <source>In their words: {text}</source>
            <translation>客户原话：{text}</translation>
        </message>
        <message>
            <source>Nobody we know</source>
            <translation>无已知客户</translation>
        </message>
        <message>
            <source>Somebody who left the book</source>
            <translation>已不在册的客户</translation>
        </message>
        <message>
            <source>Was never offered one.</source>
            <translation>从未被推荐。</translation>
        </message>
        <message>
            <source>Was offered one {day}: {answer}.</source>
            <translation>{day} 曾被推荐：{answer}。</translation>
        </message>
        <message>
            <source>Wishes for it since {day}, {wait}.</source>
            <translation>自 {day} 起想要，已等 {wait}。</translation>
        </message>
        <message>
            <source>first {day}</source>
            <translation>最早 {day}</translation>
        </message>
        <message>
            <source>has {count}</source>
            <translation>有 {count} 枚</translation>
        </message>
        <message>
            <source>last offer: {answer}</source>
            <translation>上次推荐：{answer}</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>无</translation>
        </message>
        <message>
            <source>{tier}; advisor {name}.</source>
            <translation>{tier}；顾问 {name}。</translation>
        </message>
    </context>
    <context>
        <name>appointments</name>
        <message>
            <source>1 appointment</source>
            <translation>1 个预约</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>已到店</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>确认</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>In repair</source>
            <translation>维修中</translation>
        </message>
        <message>
            <source>No client named</source>
            <translation>未注明客户</translation>
        </message>
        <message>
            <source>No-show</source>
            <translation>未到</translation>
        </message>
        <message>
            <source>Not held.</source>
            <translation>未保留。</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Owns</source>
            <translation>拥有腕表</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Propose</source>
            <translation>提议</translation>
        </message>
        <message>
            <source>Speaks</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Stands: {when}, {standing}</source>
            <translation>现为：{when}，{standing}</translation>
        </message>
        <message>
            <source>Started</source>
            <translation>已开始</translation>
        </message>
        <message>
            <source>To prepare</source>
            <translation>需准备</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Wishes</source>
            <translation>心愿</translation>
        </message>
        <message>
            <source>With</source>
            <translation>接待顾问</translation>
        </message>
        <message>
            <source>no appointments</source>
            <translation>没有预约</translation>
        </message>
        <message>
            <source>{n} advisors</source>
            <translation>{n} 位顾问</translation>
        </message>
        <message>
            <source>{n} appointments</source>
            <translation>{n} 个预约</translation>
        </message>
        <message>
            <source>{n} to confirm</source>
            <translation>{n} 个待确认</translation>
        </message>
    </context>
    <context>
        <name>clients</name>
        <message>
            <source>1 month</source>
            <translation>1 个月</translation>
        </message>
        <message>
            <source>Add a day that matters…</source>
            <translation>添加重要日子…</translation>
        </message>
        <message>
            <source>Add contact…</source>
            <translation>添加联系方式…</translation>
        </message>
        <message>
            <source>Add somebody close…</source>
            <translation>添加亲近的人…</translation>
        </message>
        <message>
            <source>Add task…</source>
            <translation>添加待办…</translation>
        </message>
        <message>
            <source>Add wish…</source>
            <translation>添加心愿…</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Allowed</source>
            <translation>已同意</translation>
        </message>
        <message>
            <source>Allows {what}</source>
            <translation>同意{what}</translation>
        </message>
        <message>
            <source>Among colleagues</source>
            <translation>同事之间</translation>
        </message>
        <message>
            <source>Any</source>
            <translation>不限</translation>
        </message>
        <message>
            <source>Any contact at all</source>
            <translation>任何联系</translation>
        </message>
        <message>
            <source>Appointment</source>
            <translation>预约</translation>
        </message>
        <message>
            <source>Birthday this month</source>
            <translation>本月生日</translation>
        </message>
        <message>
            <source>By QR code</source>
            <translation>二维码</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>通话</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Client called</source>
            <translation>客户来电</translation>
        </message>
        <message>
            <source>Clients appear here once the first sync is done, or when you write one in.</source>
            <translation>首次同步完成后，或您录入客户后，客户会显示在这里。</translation>
        </message>
        <message>
            <source>Client’s words</source>
            <translation>客户原话</translation>
        </message>
        <message>
            <source>Complaint</source>
            <translation>投诉</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>同意授权</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>电子邮件</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>编辑…</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>活动</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>所有客户</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>筛选</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>已移交</translation>
        </message>
        <message>
            <source>Handover</source>
            <translation>交接</translation>
        </message>
        <message>
            <source>In a message</source>
            <translation>通过消息</translation>
        </message>
        <message>
            <source>LINE</source>
            <translation>LINE</translation>
        </message>
        <message>
            <source>Lists that keep themselves</source>
            <translation>自动更新的名单</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>未成</translation>
        </message>
        <message>
            <source>Marketing</source>
            <translation>营销</translation>
        </message>
        <message>
            <source>Merged</source>
            <translation>已合并</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>我的</translation>
        </message>
        <message>
            <source>Mobile</source>
            <translation>手机</translation>
        </message>
        <message>
            <source>Never asked</source>
            <translation>从未询问</translation>
        </message>
        <message>
            <source>No</source>
            <translation>不允许</translation>
        </message>
        <message>
            <source>Nobody fits this filter. Take one of its parts away.</source>
            <translation>没有客户符合此筛选。请去掉其中一项。</translation>
        </message>
        <message>
            <source>Nobody is found under “{typed}”. Part of a name, pinyin, initials, the end of a number, a serial or a ticket will do.</source>
            <translation>没有找到“{typed}”。可输入姓名的一部分、拼音、首字母、电话尾号、表号或维修单号。</translation>
        </message>
        <message>
            <source>Not allowed</source>
            <translation>不同意</translation>
        </message>
        <message>
            <source>Not asked</source>
            <translation>未询问</translation>
        </message>
        <message>
            <source>Not seen for {time}</source>
            <translation>{time}未联系</translation>
        </message>
        <message>
            <source>Note a complaint…</source>
            <translation>记下投诉…</translation>
        </message>
        <message>
            <source>Notes are hidden. F9 shows them again.</source>
            <translation>备注已隐藏。按 F9 重新显示。</translation>
        </message>
        <message>
            <source>Offer</source>
            <translation>推荐</translation>
        </message>
        <message>
            <source>Offered</source>
            <translation>已推荐</translation>
        </message>
        <message>
            <source>One to one</source>
            <translation>一对一</translation>
        </message>
        <message>
            <source>One to one only</source>
            <translation>仅限一对一</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>Our assessment</source>
            <translation>我方评估</translation>
        </message>
        <message>
            <source>Owns {reference}</source>
            <translation>拥有 {reference}</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Pinned</source>
            <translation>置顶</translation>
        </message>
        <message>
            <source>Private note</source>
            <translation>内部备注</translation>
        </message>
        <message>
            <source>Profiling</source>
            <translation>偏好分析</translation>
        </message>
        <message>
            <source>Prospect</source>
            <translation>潜在客户</translation>
        </message>
        <message>
            <source>Purchase</source>
            <translation>购买</translation>
        </message>
        <message>
            <source>Record a call</source>
            <translation>记录通话</translation>
        </message>
        <message>
            <source>Record consent…</source>
            <translation>登记同意授权…</translation>
        </message>
        <message>
            <source>Repair open</source>
            <translation>维修未完成</translation>
        </message>
        <message>
            <source>Repair {number}</source>
            <translation>维修 {number}</translation>
        </message>
        <message>
            <source>Reserved</source>
            <translation>已预留</translation>
        </message>
        <message>
            <source>Said, with a witness</source>
            <translation>口头，有见证</translation>
        </message>
        <message>
            <source>Sending abroad</source>
            <translation>传至境外</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>已发送</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>服务</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>已签名</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>待办</translation>
        </message>
        <message>
            <source>The file of {name} became part of this one</source>
            <translation>{name}的档案已并入此档案</translation>
        </message>
        <message>
            <source>VIC</source>
            <translation>VIC</translation>
        </message>
        <message>
            <source>VIP</source>
            <translation>VIP</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>到访</translation>
        </message>
        <message>
            <source>Was a walk-in…</source>
            <translation>曾来店…</translation>
        </message>
        <message>
            <source>Watch</source>
            <translation>腕表</translation>
        </message>
        <message>
            <source>WeChat</source>
            <translation>微信</translation>
        </message>
        <message>
            <source>WeCom</source>
            <translation>企业微信</translation>
        </message>
        <message>
            <source>WhatsApp</source>
            <translation>WhatsApp</translation>
        </message>
        <message>
            <source>Wishes for {reference}</source>
            <translation>想要 {reference}</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>Won</source>
            <translation>已成</translation>
        </message>
        <message>
            <source>[attachment]</source>
            <translation>［附件］</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>已接受</translation>
        </message>
        <message>
            <source>anniversary</source>
            <translation>纪念日</translation>
        </message>
        <message>
            <source>authenticated</source>
            <translation>已鉴定</translation>
        </message>
        <message>
            <source>born {day}</source>
            <translation>生日 {day}</translation>
        </message>
        <message>
            <source>bought in {place}</source>
            <translation>购于 {place}</translation>
        </message>
        <message>
            <source>by rule</source>
            <translation>按规则提醒</translation>
        </message>
        <message>
            <source>declined</source>
            <translation>已拒绝</translation>
        </message>
        <message>
            <source>done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>due {when}</source>
            <translation>{when} 到期</translation>
        </message>
        <message>
            <source>found again</source>
            <translation>已找回</translation>
        </message>
        <message>
            <source>from the client</source>
            <translation>来自客户</translation>
        </message>
        <message>
            <source>from {day}</source>
            <translation>{day}起</translation>
        </message>
        <message>
            <source>lapsed</source>
            <translation>已过期</translation>
        </message>
        <message>
            <source>let go</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>lost</source>
            <translation>遗失</translation>
        </message>
        <message>
            <source>lunar {month}/{day}</source>
            <translation>农历 {month}/{day}</translation>
        </message>
        <message>
            <source>no date promised</source>
            <translation>未承诺日期</translation>
        </message>
        <message>
            <source>not reached</source>
            <translation>未接通</translation>
        </message>
        <message>
            <source>passed on</source>
            <translation>已转让</translation>
        </message>
        <message>
            <source>promised {day}</source>
            <translation>承诺 {day}</translation>
        </message>
        <message>
            <source>put off until {day}</source>
            <translation>推迟到{day}</translation>
        </message>
        <message>
            <source>serviced</source>
            <translation>已保养</translation>
        </message>
        <message>
            <source>since {day}</source>
            <translation>自 {day}</translation>
        </message>
        <message>
            <source>sold</source>
            <translation>已售出</translation>
        </message>
        <message>
            <source>spoke on the telephone</source>
            <translation>已通话</translation>
        </message>
        <message>
            <source>stolen</source>
            <translation>被盗</translation>
        </message>
        <message>
            <source>to {name}</source>
            <translation>交给{name}</translation>
        </message>
        <message>
            <source>undone</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <source>was here</source>
            <translation>到店</translation>
        </message>
        <message>
            <source>wedding {day}</source>
            <translation>结婚纪念 {day}</translation>
        </message>
        <message>
            <source>{n} contacts by {people} colleagues in the last 30 days</source>
            <translation>最近 30 天内 {people} 位同事共联系 {n} 次</translation>
        </message>
        <message>
            <source>{n} in 30 days, by {people}</source>
            <translation>30 天内 {n} 次 · {people} 人</translation>
        </message>
        <message>
            <source>{n} min</source>
            <translation>{n}分钟</translation>
        </message>
        <message>
            <source>{n} months</source>
            <translation>{n} 个月</translation>
        </message>
        <message>
            <source>{what}: ask</source>
            <translation>{what}：请询问</translation>
        </message>
        <message>
            <source>{what}: one to one</source>
            <translation>{what}：一对一</translation>
        </message>
        <message>
            <source>“{words}”</source>
            <translation>“{words}”</translation>
        </message>
        <message>
            <source>✓ to {year}</source>
            <translation>✓ 至 {year} 年</translation>
        </message>
        <message>
            <source>✓ {what} allowed</source>
            <translation>✓ 已同意{what}</translation>
        </message>
        <message>
            <source>✕ No {what}</source>
            <translation>✕ 不同意{what}</translation>
        </message>
    </context>
    <context>
        <name>day</name>
        <message>
            <source>1 appointment</source>
            <translation>1 个预约</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>No client named</source>
            <translation>未注明客户</translation>
        </message>
        <message>
            <source>Nobody yet</source>
            <translation>暂无</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>待办</translation>
        </message>
        <message>
            <source>all kept</source>
            <translation>全部兑现</translation>
        </message>
        <message>
            <source>client not told</source>
            <translation>未告知客户</translation>
        </message>
        <message>
            <source>longest {days}</source>
            <translation>最长 {days}</translation>
        </message>
        <message>
            <source>no promise has slipped</source>
            <translation>没有逾期的承诺</translation>
        </message>
        <message>
            <source>nobody asked yet</source>
            <translation>尚无人询问</translation>
        </message>
        <message>
            <source>nothing was due</source>
            <translation>没有到期事项</translation>
        </message>
        <message>
            <source>of {n}</source>
            <translation>共 {n}</translation>
        </message>
        <message>
            <source>of {n} so far</source>
            <translation>目前共 {n}</translation>
        </message>
        <message>
            <source>{days} late</source>
            <translation>逾期 {days}</translation>
        </message>
        <message>
            <source>{n} advisors with clients</source>
            <translation>{n} 位顾问有客户</translation>
        </message>
        <message>
            <source>{n} appointments</source>
            <translation>{n} 个预约</translation>
        </message>
        <message>
            <source>{n} late</source>
            <translation>{n} 条超时</translation>
        </message>
        <message>
            <source>{n} no-show</source>
            <translation>{n} 位未到</translation>
        </message>
        <message>
            <source>{n} not marked</source>
            <translation>{n} 个未标记</translation>
        </message>
        <message>
            <source>{n} still open</source>
            <translation>{n} 个未完成</translation>
        </message>
        <message>
            <source>{n} still waiting</source>
            <translation>{n} 个仍在等待</translation>
        </message>
        <message>
            <source>{n} without news to the client</source>
            <translation>{n} 个尚未告知客户</translation>
        </message>
    </context>
    <context>
        <name>deeds</name>
        <message>
            <source>Book an appointment</source>
            <translation>登记预约</translation>
        </message>
        <message>
            <source>Book out of this conversation</source>
            <translation>由此对话预约</translation>
        </message>
        <message>
            <source>Call me again when somebody waits</source>
            <translation>恢复通知</translation>
        </message>
        <message>
            <source>Change this client’s file</source>
            <translation>修改客户资料</translation>
        </message>
        <message>
            <source>Claim this conversation</source>
            <translation>认领此会话</translation>
        </message>
        <message>
            <source>Close this conversation</source>
            <translation>结束此会话</translation>
        </message>
        <message>
            <source>Close this conversation as unwanted</source>
            <translation>将此对话作为骚扰关闭</translation>
        </message>
        <message>
            <source>Cover for a colleague, and follow-ups by rule</source>
            <translation>为同事代班，以及跟进规则</translation>
        </message>
        <message>
            <source>Dark theme</source>
            <translation>深色主题</translation>
        </message>
        <message>
            <source>Do not disturb for an hour</source>
            <translation>一小时内请勿打扰</translation>
        </message>
        <message>
            <source>Do not disturb until I say so</source>
            <translation>一直请勿打扰，直到我取消</translation>
        </message>
        <message>
            <source>Do not disturb until we open tomorrow</source>
            <translation>明天开门前请勿打扰</translation>
        </message>
        <message>
            <source>Edit templates</source>
            <translation>编辑模板</translation>
        </message>
        <message>
            <source>Erase this client</source>
            <translation>删除此客户</translation>
        </message>
        <message>
            <source>Export the list of clients</source>
            <translation>导出客户名单</translation>
        </message>
        <message>
            <source>Filter the clients</source>
            <translation>筛选客户</translation>
        </message>
        <message>
            <source>Find in this conversation</source>
            <translation>在此会话中查找</translation>
        </message>
        <message>
            <source>Hand clients over to a colleague</source>
            <translation>把客户移交给同事</translation>
        </message>
        <message>
            <source>Hand this conversation over</source>
            <translation>移交此会话</translation>
        </message>
        <message>
            <source>Hide or show spend and notes</source>
            <translation>隐藏或显示消费与备注</translation>
        </message>
        <message>
            <source>How soon clients were answered</source>
            <translation>回复客户有多快</translation>
        </message>
        <message>
            <source>Import clients or purchases</source>
            <translation>导入客户或购买记录</translation>
        </message>
        <message>
            <source>Light theme</source>
            <translation>浅色主题</translation>
        </message>
        <message>
            <source>Lists of clients</source>
            <translation>客户名单</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>锁定</translation>
        </message>
        <message>
            <source>Make a client of a walk-in</source>
            <translation>为来店客人建档</translation>
        </message>
        <message>
            <source>Merge this client with another file</source>
            <translation>将此客户与另一份档案合并</translation>
        </message>
        <message>
            <source>New client</source>
            <translation>新客户</translation>
        </message>
        <message>
            <source>Note a walk-in</source>
            <translation>登记到店客人</translation>
        </message>
        <message>
            <source>Offer times in this conversation</source>
            <translation>在此对话中提供时间</translation>
        </message>
        <message>
            <source>Opening hours and goal for replies</source>
            <translation>营业时间与答复目标</translation>
        </message>
        <message>
            <source>Possible duplicates</source>
            <translation>疑似重复</translation>
        </message>
        <message>
            <source>Put a template into the reply</source>
            <translation>在回复中插入模板</translation>
        </message>
        <message>
            <source>Record a call</source>
            <translation>记录通话</translation>
        </message>
        <message>
            <source>Return this conversation to everybody</source>
            <translation>把此会话退回给所有人</translation>
        </message>
        <message>
            <source>Say where the repair stands</source>
            <translation>告知维修进度</translation>
        </message>
        <message>
            <source>Say who writes in this conversation</source>
            <translation>指明此对话的来信人</translation>
        </message>
        <message>
            <source>Search this page</source>
            <translation>在本页搜索</translation>
        </message>
        <message>
            <source>Send a picture or a PDF along</source>
            <translation>随消息发送图片或 PDF</translation>
        </message>
        <message>
            <source>Send what is written later</source>
            <translation>稍后发送正在写的消息</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>退出登录</translation>
        </message>
        <message>
            <source>Snooze this conversation</source>
            <translation>推迟此会话</translation>
        </message>
        <message>
            <source>Take a watch in</source>
            <translation>接收腕表</translation>
        </message>
        <message>
            <source>Take a watch in out of this conversation</source>
            <translation>由此对话收表维修</translation>
        </message>
        <message>
            <source>Task out of this conversation</source>
            <translation>由此对话新建任务</translation>
        </message>
        <message>
            <source>This client’s file as PDF, JSON or vCard</source>
            <translation>将此客户档案导出为 PDF、JSON 或 vCard</translation>
        </message>
        <message>
            <source>Unlink the client of this conversation</source>
            <translation>取消关联此对话的客户</translation>
        </message>
        <message>
            <source>Watches, wishes and offers of this client</source>
            <translation>此客户的腕表、心愿与推荐</translation>
        </message>
        <message>
            <source>What this client allows</source>
            <translation>客户的许可</translation>
        </message>
        <message>
            <source>What waits to be sent</source>
            <translation>待发送的更改</translation>
        </message>
        <message>
            <source>Who was put off until later</source>
            <translation>已推迟的会话</translation>
        </message>
        <message>
            <source>Who wishes for what</source>
            <translation>谁想要什么</translation>
        </message>
        <message>
            <source>Wish out of this conversation</source>
            <translation>由此对话记录心愿</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>写备注</translation>
        </message>
        <message>
            <source>Write a note for colleagues</source>
            <translation>写一条内部备注</translation>
        </message>
    </context>
    <context>
        <name>ends</name>
        <message>
            <source>This client’s file was erased. Nothing of it is left.</source>
            <translation>此客户的档案已删除，不再保留任何内容。</translation>
        </message>
    </context>
    <context>
        <name>file</name>
        <message>
            <source>Advisor</source>
            <translation>顾问</translation>
        </message>
        <message>
            <source>All that {boutique} keeps of this client, {day}</source>
            <translation>{boutique} 所保存的此客户全部资料，{day}</translation>
        </message>
        <message>
            <source>Another client</source>
            <translation>另一位客户</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>同意授权</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>联系方式</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>国家或地区</translation>
        </message>
        <message>
            <source>Does not want to be contacted</source>
            <translation>不希望被联系</translation>
        </message>
        <message>
            <source>Family name</source>
            <translation>姓</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>名</translation>
        </message>
        <message>
            <source>History</source>
            <translation>往来</translation>
        </message>
        <message>
            <source>Important dates</source>
            <translation>重要日期</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Name in own script</source>
            <translation>本族文字姓名</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>资料</translation>
        </message>
        <message>
            <source>Related people</source>
            <translation>相关人士</translation>
        </message>
        <message>
            <source>Salutation</source>
            <translation>称呼</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Tier</source>
            <translation>等级</translation>
        </message>
        <message>
            <source>Watches</source>
            <translation>腕表</translation>
        </message>
        <message>
            <source>Wishes</source>
            <translation>心愿</translation>
        </message>
        <message>
            <source>wording {version}</source>
            <translation>文本版本 {version}</translation>
        </message>
    </context>
    <context>
        <name>formats</name>
        <message>
            <source>1 day</source>
            <translation>1天</translation>
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
            <source>dddd d MMMM</source>
            <translation>M月d日 dddd</translation>
        </message>
        <message>
            <source>dddd d MMMM yyyy</source>
            <translation>yyyy年M月d日 dddd</translation>
        </message>
        <message>
            <source>now</source>
            <translation>刚刚</translation>
        </message>
        <message>
            <source>today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>明天</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>昨天</translation>
        </message>
        <message>
            <source>{date}, {time}</source>
            <translation>{date} {time}</translation>
        </message>
        <message>
            <source>{n} days</source>
            <translation>{n}天</translation>
        </message>
        <message>
            <source>{n} h</source>
            <translation>{n}小时</translation>
        </message>
        <message>
            <source>{n} min</source>
            <translation>{n}分钟</translation>
        </message>
        <message>
            <source>{n} months</source>
            <translation>{n}个月</translation>
        </message>
        <message>
            <source>{n} weeks</source>
            <translation>{n}周</translation>
        </message>
        <message>
            <source>{n} years</source>
            <translation>{n}年</translation>
        </message>
    </context>
    <context>
        <name>gallery</name>
        <message>
            <source>3 changes waiting to send</source>
            <translation>3项更改等待发送</translation>
        </message>
        <message>
            <source>3 wishes</source>
            <translation>3个心愿</translation>
        </message>
        <message>
            <source>4 appointments</source>
            <translation>4个预约</translation>
        </message>
        <message>
            <source>A client needs a name.</source>
            <translation>客户需要姓名。</translation>
        </message>
        <message>
            <source>A question in passing</source>
            <translation>顺便一问</translation>
        </message>
        <message>
            <source>Advisor</source>
            <translation>顾问</translation>
        </message>
        <message>
            <source>Advisors</source>
            <translation>顾问</translation>
        </message>
        <message>
            <source>All changes sent</source>
            <translation>更改均已发送</translation>
        </message>
        <message>
            <source>Another client has the same id.</source>
            <translation>另有客户使用同一微信号。</translation>
        </message>
        <message>
            <source>Appointment booked</source>
            <translation>已预约</translation>
        </message>
        <message>
            <source>Book</source>
            <translation>预约</translation>
        </message>
        <message>
            <source>Boutique</source>
            <translation>本店</translation>
        </message>
        <message>
            <source>Buttons</source>
            <translation>按钮</translation>
        </message>
        <message>
            <source>Call back</source>
            <translation>回电</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>Changed in place</source>
            <translation>就地修改</translation>
        </message>
        <message>
            <source>Chat requests by hour</source>
            <translation>每小时咨询量</translation>
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
            <source>Choosing a client</source>
            <translation>选择客户</translation>
        </message>
        <message>
            <source>Collected</source>
            <translation>已取</translation>
        </message>
        <message>
            <source>Collection</source>
            <translation>取表</translation>
        </message>
        <message>
            <source>Collects travel watches. Tea, no sugar.</source>
            <translation>收藏旅行表。喝茶，不加糖。</translation>
        </message>
        <message>
            <source>Complete service</source>
            <translation>全面保养</translation>
        </message>
        <message>
            <source>Connected</source>
            <translation>已连接</translation>
        </message>
        <message>
            <source>Conversation</source>
            <translation>对话</translation>
        </message>
        <message>
            <source>Could I see the Boréal in blue as well?</source>
            <translation>蓝色的 Boréal 我也能看看吗？</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Diagnosis</source>
            <translation>诊断</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Estimate</source>
            <translation>报价</translation>
        </message>
        <message>
            <source>Estimate sent</source>
            <translation>报价已发</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>输入框</translation>
        </message>
        <message>
            <source>Find in this conversation</source>
            <translation>在此会话中查找</translation>
        </message>
        <message>
            <source>First reply, median</source>
            <translation>首次回复中位数</translation>
        </message>
        <message>
            <source>Follow-ups done</source>
            <translation>已完成跟进</translation>
        </message>
        <message>
            <source>Forms</source>
            <translation>表单</translation>
        </message>
        <message>
            <source>Gallery</source>
            <translation>组件总览</translation>
        </message>
        <message>
            <source>Goes along</source>
            <translation>一起发送</translation>
        </message>
        <message>
            <source>Guarantee certificate.pdf</source>
            <translation>保修证书.pdf</translation>
        </message>
        <message>
            <source>Guarantee to 2034</source>
            <translation>保修至2034年</translation>
        </message>
        <message>
            <source>Hard rows</source>
            <translation>难行</translation>
        </message>
        <message>
            <source>History</source>
            <translation>往来</translation>
        </message>
        <message>
            <source>Icons</source>
            <translation>图标</translation>
        </message>
        <message>
            <source>In boutique</source>
            <translation>店内有货</translation>
        </message>
        <message>
            <source>In service</source>
            <translation>维修保养</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>如约</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Leaves today 18:30: “Good evening”</source>
            <translation>将于今天 18:30 发出：“晚上好”</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>链节</translation>
        </message>
        <message>
            <source>M136.8471 · serial 3 412 087 · bought here 21 Sep 2026</source>
            <translation>M136.8471 · 编号 3 412 087 · 2026年9月21日购于本店</translation>
        </message>
        <message>
            <source>Marked Arrived</source>
            <translation>已标记到店</translation>
        </message>
        <message>
            <source>Mend the wire</source>
            <translation>恢复网络</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>发消息</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>我的</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Name, pinyin, phone or serial</source>
            <translation>姓名、拼音、电话或编号</translation>
        </message>
        <message>
            <source>New note</source>
            <translation>新备注</translation>
        </message>
        <message>
            <source>No e-mail marketing</source>
            <translation>不收营销邮件</translation>
        </message>
        <message>
            <source>Nobody is waiting</source>
            <translation>无人等待</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Offer</source>
            <translation>报价</translation>
        </message>
        <message>
            <source>Offline since 14:02 — everything stays usable</source>
            <translation>14:02起离线，一切照常可用</translation>
        </message>
        <message>
            <source>One of two</source>
            <translation>二选一</translation>
        </message>
        <message>
            <source>Papers seen</source>
            <translation>已看证书</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>Presentation</source>
            <translation>看表</translation>
        </message>
        <message>
            <source>Private note</source>
            <translation>内部备注</translation>
        </message>
        <message>
            <source>Purchase</source>
            <translation>购买</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>可取</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>已接收</translation>
        </message>
        <message>
            <source>Repairs late</source>
            <translation>维修逾期</translation>
        </message>
        <message>
            <source>Replies</source>
            <translation>回复</translation>
        </message>
        <message>
            <source>Requests from clients appear here as they are written.</source>
            <translation>客户的咨询会随时出现在这里。</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Shanghai · Lakeside</source>
            <translation>上海 · 湖滨</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>全部显示</translation>
        </message>
        <message>
            <source>Sign in again to send</source>
            <translation>请重新登录以发送</translation>
        </message>
        <message>
            <source>Take this</source>
            <translation>采用此项</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>模板</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>外观</translation>
        </message>
        <message>
            <source>This client asked not to be contacted.</source>
            <translation>该客户要求不被联系。</translation>
        </message>
        <message>
            <source>This note is empty.</source>
            <translation>备注为空。</translation>
        </message>
        <message>
            <source>This number is too short for China.</source>
            <translation>该号码位数不足。</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Up to date as of 14:21:07</source>
            <translation>更新至 14:21:07</translation>
        </message>
        <message>
            <source>VIP</source>
            <translation>VIP</translation>
        </message>
        <message>
            <source>VIP · advisor Lin Wei · speaks Mandarin, English</source>
            <translation>VIP · 顾问林蔚 · 讲普通话、英语</translation>
        </message>
        <message>
            <source>VIP · last seen today</source>
            <translation>VIP · 今天来过</translation>
        </message>
        <message>
            <source>Views, days, numbers</source>
            <translation>视图、日期、数字</translation>
        </message>
        <message>
            <source>Watches</source>
            <translation>腕表</translation>
        </message>
        <message>
            <source>WeChat</source>
            <translation>微信</translation>
        </message>
        <message>
            <source>WeChat allowed</source>
            <translation>可发微信</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Write to Chen Yuxuan…</source>
            <translation>写给陈宇轩…</translation>
        </message>
        <message>
            <source>Write to a client</source>
            <translation>写给客户</translation>
        </message>
        <message>
            <source>Writing</source>
            <translation>书写</translation>
        </message>
        <message>
            <source>late</source>
            <translation>超时</translation>
        </message>
        <message>
            <source>longest 9 days · 3 without news to the client</source>
            <translation>最长9天 · 3件尚未告知客户</translation>
        </message>
        <message>
            <source>not sent</source>
            <translation>未发送</translation>
        </message>
        <message>
            <source>of 8 so far</source>
            <translation>/ 目前8个</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>等待中</translation>
        </message>
        <message>
            <source>waiting to send</source>
            <translation>等待发送</translation>
        </message>
    </context>
    <context>
        <name>imports</name>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>A colleague has changed it since.</source>
            <translation>此后有同事修改过。</translation>
        </message>
        <message>
            <source>A contact of more than {} signs.</source>
            <translation>联系方式超过 {} 个字符。</translation>
        </message>
        <message>
            <source>A date that cannot be read.</source>
            <translation>日期无法识别。</translation>
        </message>
        <message>
            <source>A description of more than {} signs.</source>
            <translation>描述超过 {} 个字符。</translation>
        </message>
        <message>
            <source>A file</source>
            <translation>一个文件</translation>
        </message>
        <message>
            <source>A name of more than {} signs.</source>
            <translation>姓名超过 {} 个字符。</translation>
        </message>
        <message>
            <source>A note of more than {} signs.</source>
            <translation>备注超过 {} 个字符。</translation>
        </message>
        <message>
            <source>A number of more than {} signs.</source>
            <translation>编号超过 {} 个字符。</translation>
        </message>
        <message>
            <source>A price that cannot be read.</source>
            <translation>价格无法识别。</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Added {n}</source>
            <translation>新增 {n}</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Anniversary</source>
            <translation>纪念日</translation>
        </message>
        <message>
            <source>As before {n}</source>
            <translation>恢复 {n}</translation>
        </message>
        <message>
            <source>Birthday</source>
            <translation>生日</translation>
        </message>
        <message>
            <source>Can be undone</source>
            <translation>可撤销</translation>
        </message>
        <message>
            <source>Choose which column holds {field}; then every line is looked at.</source>
            <translation>请选择哪一列是{field}，然后逐行检查。</translation>
        </message>
        <message>
            <source>City</source>
            <translation>城市</translation>
        </message>
        <message>
            <source>Client number</source>
            <translation>客户编号</translation>
        </message>
        <message>
            <source>Column {n}</source>
            <translation>第 {n} 列</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>公司</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>国家或地区</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>币种</translation>
        </message>
        <message>
            <source>Cut off inside quotation marks.</source>
            <translation>引号内被截断。</translation>
        </message>
        <message>
            <source>Date of purchase</source>
            <translation>购买日期</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>描述</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>电子邮件</translation>
        </message>
        <message>
            <source>Family name</source>
            <translation>姓</translation>
        </message>
        <message>
            <source>Fax</source>
            <translation>传真</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>名</translation>
        </message>
        <message>
            <source>Holds an unreadable sign.</source>
            <translation>含无法识别的字符。</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>How many is no whole number.</source>
            <translation>数量不是整数。</translation>
        </message>
        <message>
            <source>Invalid</source>
            <translation>无效</translation>
        </message>
        <message>
            <source>Invalid {n}</source>
            <translation>无效 {n}</translation>
        </message>
        <message>
            <source>It was taken away already.</source>
            <translation>已被移除。</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Left as they are {n}</source>
            <translation>保持原样 {n}</translation>
        </message>
        <message>
            <source>Line number</source>
            <translation>行号</translation>
        </message>
        <message>
            <source>Line {n}</source>
            <translation>第 {n} 行</translation>
        </message>
        <message>
            <source>Mobile</source>
            <translation>手机</translation>
        </message>
        <message>
            <source>Name in own script</source>
            <translation>本族文字姓名</translation>
        </message>
        <message>
            <source>New in the book</source>
            <translation>新客户</translation>
        </message>
        <message>
            <source>New: {fields}</source>
            <translation>新内容：{fields}</translation>
        </message>
        <message>
            <source>No client in this line.</source>
            <translation>此行没有客户。</translation>
        </message>
        <message>
            <source>No client {} here: bring the clients in first.</source>
            <translation>没有客户 {}：请先导入客户。</translation>
        </message>
        <message>
            <source>No date in this line.</source>
            <translation>此行没有日期。</translation>
        </message>
        <message>
            <source>No name in this line.</source>
            <translation>此行没有姓名。</translation>
        </message>
        <message>
            <source>Not taken over</source>
            <translation>不导入</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Nothing new in it</source>
            <translation>没有新内容</translation>
        </message>
        <message>
            <source>One column where {} belong.</source>
            <translation>只有一列，应有 {} 列。</translation>
        </message>
        <message>
            <source>Order number</source>
            <translation>订单号</translation>
        </message>
        <message>
            <source>Postcode</source>
            <translation>邮编</translation>
        </message>
        <message>
            <source>Price of one</source>
            <translation>单价</translation>
        </message>
        <message>
            <source>Price of one, by line</source>
            <translation>每行单价</translation>
        </message>
        <message>
            <source>Price of the line</source>
            <translation>行金额</translation>
        </message>
        <message>
            <source>Quotation marks open here and close on line {}.</source>
            <translation>引号从此处开始，到第 {} 行才结束。</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>型号</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>省/地区</translation>
        </message>
        <message>
            <source>Removed {n}</source>
            <translation>移除 {n}</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>Salutation</source>
            <translation>称呼</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>跳过</translation>
        </message>
        <message>
            <source>Skipped {n}</source>
            <translation>跳过 {n}</translation>
        </message>
        <message>
            <source>Something else names this client by now.</source>
            <translation>此后已有其他记录与该客户关联。</translation>
        </message>
        <message>
            <source>Stray quotation marks.</source>
            <translation>引号不成对。</translation>
        </message>
        <message>
            <source>Street</source>
            <translation>街道</translation>
        </message>
        <message>
            <source>Street, second line</source>
            <translation>街道（第二行）</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>The card is cut off.</source>
            <translation>名片不完整。</translation>
        </message>
        <message>
            <source>The currency is not three letters.</source>
            <translation>币种不是三个字母。</translation>
        </message>
        <message>
            <source>This client asked to be erased.</source>
            <translation>此客户已要求删除资料。</translation>
        </message>
        <message>
            <source>This number is somebody else’s here.</source>
            <translation>此编号属于另一位客户。</translation>
        </message>
        <message>
            <source>Undone</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>更新</translation>
        </message>
        <message>
            <source>Updated {n}</source>
            <translation>更新 {n}</translation>
        </message>
        <message>
            <source>WeChat</source>
            <translation>微信</translation>
        </message>
        <message>
            <source>WhatsApp</source>
            <translation>WhatsApp</translation>
        </message>
        <message>
            <source>Whole name</source>
            <translation>全名</translation>
        </message>
        <message>
            <source>a client</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>a date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>a name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>{} columns where {} belong.</source>
            <translation>有 {} 列，应有 {} 列。</translation>
        </message>
    </context>
    <context>
        <name>inbox</name>
        <message>
            <source>1 reply left</source>
            <translation>还可回复 1 次</translation>
        </message>
        <message>
            <source>A colleague</source>
            <translation>一位同事</translation>
        </message>
        <message>
            <source>Appointment</source>
            <translation>预约</translation>
        </message>
        <message>
            <source>Appointment booked</source>
            <translation>预约已登记</translation>
        </message>
        <message>
            <source>Asks for an appointment</source>
            <translation>请求预约</translation>
        </message>
        <message>
            <source>At the next opening</source>
            <translation>下次开门时</translation>
        </message>
        <message>
            <source>Back in your draft: {why}</source>
            <translation>已回到草稿：{why}</translation>
        </message>
        <message>
            <source>Back to draft</source>
            <translation>放回草稿</translation>
        </message>
        <message>
            <source>Book…</source>
            <translation>预约…</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Draft · {said}</source>
            <translation>草稿 · {said}</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Handed over. {said}</source>
            <translation>已移交。{said}</translation>
        </message>
        <message>
            <source>Heard from us {n} times in 30 days</source>
            <translation>30 天内收到我们 {n} 次联系</translation>
        </message>
        <message>
            <source>Heard from {who} of us {n} times in 30 days</source>
            <translation>30 天内收到我们 {who} 人共 {n} 次联系</translation>
        </message>
        <message>
            <source>In an hour</source>
            <translation>一小时后</translation>
        </message>
        <message>
            <source>Joined: {channel}</source>
            <translation>已合并：{channel}</translation>
        </message>
        <message>
            <source>LINE name {value} is in the file</source>
            <translation>档案中有 LINE 名 {value}</translation>
        </message>
        <message>
            <source>Leaves {when}: “{brief}”</source>
            <translation>将于{when}发出：“{brief}”</translation>
        </message>
        <message>
            <source>Let it go</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>Nobody answered in time: take it over to answer.</source>
            <translation>没有人及时答复：请先接手再回复。</translation>
        </message>
        <message>
            <source>Not sent: “{brief}” {why}</source>
            <translation>未发送：“{brief}” {why}</translation>
        </message>
        <message>
            <source>Offer times…</source>
            <translation>提供时间…</translation>
        </message>
        <message>
            <source>On {channel}</source>
            <translation>来自{channel}</translation>
        </message>
        <message>
            <source>Open a repair…</source>
            <translation>开维修单…</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>Picture or file</source>
            <translation>图片或文件</translation>
        </message>
        <message>
            <source>QR “{campaign}”</source>
            <translation>二维码“{campaign}”</translation>
        </message>
        <message>
            <source>Repair opened</source>
            <translation>已开维修单</translation>
        </message>
        <message>
            <source>Scanned “{campaign}”</source>
            <translation>扫描“{campaign}”</translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>重新发送</translation>
        </message>
        <message>
            <source>Task done</source>
            <translation>任务已完成</translation>
        </message>
        <message>
            <source>Task noted</source>
            <translation>已记任务</translation>
        </message>
        <message>
            <source>Task…</source>
            <translation>任务…</translation>
        </message>
        <message>
            <source>This evening</source>
            <translation>今天傍晚</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>视频</translation>
        </message>
        <message>
            <source>Voice</source>
            <translation>语音</translation>
        </message>
        <message>
            <source>WeChat id {value} is in the file</source>
            <translation>档案中有微信号 {value}</translation>
        </message>
        <message>
            <source>WeChat {name}</source>
            <translation>微信 {name}</translation>
        </message>
        <message>
            <source>Wish noted</source>
            <translation>已记心愿</translation>
        </message>
        <message>
            <source>Wish…</source>
            <translation>心愿…</translation>
        </message>
        <message>
            <source>You handed this to {name}: take it back to answer.</source>
            <translation>您已将此对话交给{name}：收回后即可回复。</translation>
        </message>
        <message>
            <source>You stand in for {name}: take it over to answer.</source>
            <translation>您正为{name}代班：接手后即可回复。</translation>
        </message>
        <message>
            <source>You: {said}</source>
            <translation>您：{said}</translation>
        </message>
        <message>
            <source>[file]</source>
            <translation>[文件]</translation>
        </message>
        <message>
            <source>[picture]</source>
            <translation>[图片]</translation>
        </message>
        <message>
            <source>[place]</source>
            <translation>[位置]</translation>
        </message>
        <message>
            <source>[video]</source>
            <translation>[视频]</translation>
        </message>
        <message>
            <source>[voice]</source>
            <translation>[语音]</translation>
        </message>
        <message>
            <source>a similar name</source>
            <translation>姓名相近</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>已回复</translation>
        </message>
        <message>
            <source>back</source>
            <translation>已回来</translation>
        </message>
        <message>
            <source>came back</source>
            <translation>已退回</translation>
        </message>
        <message>
            <source>came back: {name} had it</source>
            <translation>已退回：原由 {name} 负责</translation>
        </message>
        <message>
            <source>claimed by you</source>
            <translation>由您认领</translation>
        </message>
        <message>
            <source>claimed by you at {time}</source>
            <translation>您于 {time} 认领</translation>
        </message>
        <message>
            <source>claimed by you on {day}, {time}</source>
            <translation>您于 {day} {time} 认领</translation>
        </message>
        <message>
            <source>claimed by you yesterday, {time}</source>
            <translation>您于昨天 {time} 认领</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>已结束</translation>
        </message>
        <message>
            <source>delivered</source>
            <translation>已送达</translation>
        </message>
        <message>
            <source>for {name}</source>
            <translation>代{name}</translation>
        </message>
        <message>
            <source>goes on in another conversation</source>
            <translation>在另一个会话中继续</translation>
        </message>
        <message>
            <source>late</source>
            <translation>超时</translation>
        </message>
        <message>
            <source>leaves in {n} s</source>
            <translation>{n} 秒后发出</translation>
        </message>
        <message>
            <source>nobody answers yet</source>
            <translation>尚无人回复</translation>
        </message>
        <message>
            <source>not sent</source>
            <translation>未发送</translation>
        </message>
        <message>
            <source>not sent — the time to answer was over</source>
            <translation>未发送 — 回复时限已过</translation>
        </message>
        <message>
            <source>not sent — {why}</source>
            <translation>未发送 — {why}</translation>
        </message>
        <message>
            <source>on its way</source>
            <translation>发送途中</translation>
        </message>
        <message>
            <source>only colleagues</source>
            <translation>仅同事可见</translation>
        </message>
        <message>
            <source>queued</source>
            <translation>排队中</translation>
        </message>
        <message>
            <source>read</source>
            <translation>已读</translation>
        </message>
        <message>
            <source>same name</source>
            <translation>姓名相同</translation>
        </message>
        <message>
            <source>scheduled for {time}</source>
            <translation>定于 {time} 发送</translation>
        </message>
        <message>
            <source>sending ⟳</source>
            <translation>发送中 ⟳</translation>
        </message>
        <message>
            <source>sent</source>
            <translation>已发送</translation>
        </message>
        <message>
            <source>snoozed · {time}</source>
            <translation>推迟至 {time}</translation>
        </message>
        <message>
            <source>the number {value} stands in the message</source>
            <translation>信息中有号码 {value}</translation>
        </message>
        <message>
            <source>try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>unclaimed</source>
            <translation>未认领</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>等待中</translation>
        </message>
        <message>
            <source>waiting to send ⟳</source>
            <translation>待发送 ⟳</translation>
        </message>
        <message>
            <source>writes from {value}</source>
            <translation>来自 {value}</translation>
        </message>
        <message>
            <source>you</source>
            <translation>您</translation>
        </message>
        <message>
            <source>{channel} visitor</source>
            <translation>{channel}访客</translation>
        </message>
        <message>
            <source>{channel}: not asked</source>
            <translation>{channel}：未询问</translation>
        </message>
        <message>
            <source>{name} answers</source>
            <translation>{name} 负责回复</translation>
        </message>
        <message>
            <source>{name} answers here. Ask for a hand-over.</source>
            <translation>此会话由 {name} 负责。请对方移交。</translation>
        </message>
        <message>
            <source>{name} had it</source>
            <translation>原由 {name} 负责</translation>
        </message>
        <message>
            <source>{name} was first, at {time}. Your words are kept.</source>
            <translation>{name} 于 {time} 先认领了。您写的内容已保留。</translation>
        </message>
        <message>
            <source>{name} was first. Your words are kept.</source>
            <translation>{name} 先认领了。您写的内容已保留。</translation>
        </message>
        <message>
            <source>{n} h</source>
            <translation>{n}小时</translation>
        </message>
        <message>
            <source>{n} more later</source>
            <translation>之后还有 {n} 条</translation>
        </message>
        <message>
            <source>{n} replies left</source>
            <translation>剩余 {n} 次回复</translation>
        </message>
        <message>
            <source>{value} stands in the message</source>
            <translation>信息中有 {value}</translation>
        </message>
        <message>
            <source>{wait} left to answer</source>
            <translation>剩余 {wait} 可回复</translation>
        </message>
        <message>
            <source>“{campaign}”</source>
            <translation>“{campaign}”</translation>
        </message>
        <message>
            <source>✓ {channel} allowed</source>
            <translation>✓ 可用{channel}</translation>
        </message>
        <message>
            <source>✓ {channel} one to one</source>
            <translation>✓ {channel}一对一</translation>
        </message>
        <message>
            <source>✕ No {channel}</source>
            <translation>✕ 不用{channel}</translation>
        </message>
    </context>
    <context>
        <name>likeness</name>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Almost certain</source>
            <translation>几乎可以确定</translation>
        </message>
        <message>
            <source>Possible</source>
            <translation>可能</translation>
        </message>
        <message>
            <source>Very likely</source>
            <translation>很可能</translation>
        </message>
        <message>
            <source>same LINE</source>
            <translation>LINE 相同</translation>
        </message>
        <message>
            <source>same WeChat</source>
            <translation>微信相同</translation>
        </message>
        <message>
            <source>same e-mail address</source>
            <translation>邮箱相同</translation>
        </message>
        <message>
            <source>same name</source>
            <translation>姓名相同</translation>
        </message>
        <message>
            <source>same name and birthday</source>
            <translation>姓名和生日相同</translation>
        </message>
        <message>
            <source>same telephone number</source>
            <translation>电话号码相同</translation>
        </message>
    </context>
    <context>
        <name>merge</name>
        <message>
            <source>1 appointment</source>
            <translation>1 个预约</translation>
        </message>
        <message>
            <source>1 call</source>
            <translation>1 通电话</translation>
        </message>
        <message>
            <source>1 consent</source>
            <translation>1 条授权记录</translation>
        </message>
        <message>
            <source>1 contact</source>
            <translation>1 个联系方式</translation>
        </message>
        <message>
            <source>1 date</source>
            <translation>1 个重要日期</translation>
        </message>
        <message>
            <source>1 message</source>
            <translation>1 条消息</translation>
        </message>
        <message>
            <source>1 note</source>
            <translation>1 条备注</translation>
        </message>
        <message>
            <source>1 purchase</source>
            <translation>1 次购买</translation>
        </message>
        <message>
            <source>1 repair</source>
            <translation>1 次维修</translation>
        </message>
        <message>
            <source>1 task</source>
            <translation>1 项待办</translation>
        </message>
        <message>
            <source>1 visit</source>
            <translation>1 次到店</translation>
        </message>
        <message>
            <source>1 watch</source>
            <translation>1 枚腕表</translation>
        </message>
        <message>
            <source>1 wish</source>
            <translation>1 个心愿</translation>
        </message>
        <message>
            <source>Being contacted at all</source>
            <translation>是否可以联系</translation>
        </message>
        <message>
            <source>Central</source>
            <translation>中央系统</translation>
        </message>
        <message>
            <source>Newer</source>
            <translation>较新</translation>
        </message>
        <message>
            <source>Nothing else yet</source>
            <translation>暂无其他内容</translation>
        </message>
        <message>
            <source>Says more</source>
            <translation>更完整</translation>
        </message>
        <message>
            <source>{number} (verified)</source>
            <translation>{number}（已验证）</translation>
        </message>
        <message>
            <source>{n} appointments</source>
            <translation>{n} 个预约</translation>
        </message>
        <message>
            <source>{n} calls</source>
            <translation>{n} 通电话</translation>
        </message>
        <message>
            <source>{n} consents</source>
            <translation>{n} 条授权记录</translation>
        </message>
        <message>
            <source>{n} contacts</source>
            <translation>{n} 个联系方式</translation>
        </message>
        <message>
            <source>{n} dates</source>
            <translation>{n} 个重要日期</translation>
        </message>
        <message>
            <source>{n} messages</source>
            <translation>{n} 条消息</translation>
        </message>
        <message>
            <source>{n} notes</source>
            <translation>{n} 条备注</translation>
        </message>
        <message>
            <source>{n} purchases</source>
            <translation>{n} 次购买</translation>
        </message>
        <message>
            <source>{n} repairs</source>
            <translation>{n} 次维修</translation>
        </message>
        <message>
            <source>{n} tasks</source>
            <translation>{n} 项待办</translation>
        </message>
        <message>
            <source>{n} visits</source>
            <translation>{n} 次到店</translation>
        </message>
        <message>
            <source>{n} watches</source>
            <translation>{n} 枚腕表</translation>
        </message>
        <message>
            <source>{n} wishes</source>
            <translation>{n} 个心愿</translation>
        </message>
        <message>
            <source>{what}: {one} here, {other} there; “{stays}” stays, as it was said.</source>
            <translation>{what}：左侧为{one}，右侧为{other}；保留已表示的“{stays}”。</translation>
        </message>
        <message>
            <source>{what}: {one} here, {other} there; “{stays}” stays, the stricter of both.</source>
            <translation>{what}：左侧为{one}，右侧为{other}；按较严格的“{stays}”保留。</translation>
        </message>
        <message>
            <source>{who}, {when}</source>
            <translation>{who}，{when}</translation>
        </message>
        <message>
            <source>“Do not contact” stays, because one of the two asked for it.</source>
            <translation>其中一方要求过，因此保留“请勿联系”。</translation>
        </message>
    </context>
    <context>
        <name>newcomer</name>
        <message>
            <source>As written (汉字, كتابة)</source>
            <translation>本名（汉字等）</translation>
        </message>
        <message>
            <source>Family name</source>
            <translation>姓</translation>
        </message>
        <message>
            <source>Family name is spoken first</source>
            <translation>姓在前</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>名</translation>
        </message>
    </context>
    <context>
        <name>notices</name>
        <message>
            <source>A client is still without an answer</source>
            <translation>有一位客户一直没有得到回复</translation>
        </message>
        <message>
            <source>A client is waiting</source>
            <translation>有一位客户在等待</translation>
        </message>
        <message>
            <source>A conversation was handed to you</source>
            <translation>有一个会话转交给您</translation>
        </message>
        <message>
            <source>A reply was not sent</source>
            <translation>有一条回复未发出</translation>
        </message>
        <message>
            <source>Do not disturb</source>
            <translation>请勿打扰</translation>
        </message>
        <message>
            <source>Do not disturb until {time}</source>
            <translation>请勿打扰至 {time}</translation>
        </message>
        <message>
            <source>Not sent to {client}</source>
            <translation>未能发给 {client}</translation>
        </message>
        <message>
            <source>and {n} more</source>
            <translation>以及另外 {n} 位</translation>
        </message>
        <message>
            <source>{client} is still without an answer</source>
            <translation>{client} 一直没有得到回复</translation>
        </message>
        <message>
            <source>{name} hands {client} to you</source>
            <translation>{name} 将 {client} 转交给您</translation>
        </message>
        <message>
            <source>{n} clients are still without an answer</source>
            <translation>{n} 位客户一直没有得到回复</translation>
        </message>
        <message>
            <source>{n} clients are waiting</source>
            <translation>{n} 位客户在等待</translation>
        </message>
        <message>
            <source>{n} conversations were handed to you</source>
            <translation>{n} 个会话转交给您</translation>
        </message>
        <message>
            <source>{n} replies were not sent</source>
            <translation>{n} 条回复未发出</translation>
        </message>
    </context>
    <context>
        <name>outbox</name>
        <message>
            <source>A change</source>
            <translation>一项更改</translation>
        </message>
        <message>
            <source>Answer to an offer</source>
            <translation>对推荐的答复</translation>
        </message>
        <message>
            <source>Appointment booked</source>
            <translation>预约已登记</translation>
        </message>
        <message>
            <source>Appointment cancelled</source>
            <translation>预约已取消</translation>
        </message>
        <message>
            <source>Appointment marked</source>
            <translation>预约状态已标记</translation>
        </message>
        <message>
            <source>Appointment moved</source>
            <translation>预约已改期</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>通话</translation>
        </message>
        <message>
            <source>Choice between two texts</source>
            <translation>在两段文字间选择</translation>
        </message>
        <message>
            <source>Client details changed</source>
            <translation>客户资料已修改</translation>
        </message>
        <message>
            <source>Client erased</source>
            <translation>客户资料已删除</translation>
        </message>
        <message>
            <source>Clients handed over</source>
            <translation>客户已移交</translation>
        </message>
        <message>
            <source>Consent written down</source>
            <translation>已登记同意授权</translation>
        </message>
        <message>
            <source>Conversation begun</source>
            <translation>会话已开始</translation>
        </message>
        <message>
            <source>Conversation claimed</source>
            <translation>会话已认领</translation>
        </message>
        <message>
            <source>Conversation closed</source>
            <translation>会话已结束</translation>
        </message>
        <message>
            <source>Conversation handed over</source>
            <translation>会话已移交</translation>
        </message>
        <message>
            <source>Conversation put off</source>
            <translation>对话已推迟</translation>
        </message>
        <message>
            <source>Conversations made two again</source>
            <translation>对话已重新分开</translation>
        </message>
        <message>
            <source>Cover ended</source>
            <translation>代班结束</translation>
        </message>
        <message>
            <source>Cover for a colleague</source>
            <translation>代班安排</translation>
        </message>
        <message>
            <source>Cover of a watch</source>
            <translation>腕表保障</translation>
        </message>
        <message>
            <source>Date to remember</source>
            <translation>重要日期</translation>
        </message>
        <message>
            <source>Handover undone</source>
            <translation>移交已撤销</translation>
        </message>
        <message>
            <source>Hours and goal for replies</source>
            <translation>营业时间与回复目标</translation>
        </message>
        <message>
            <source>Line in a repair's story</source>
            <translation>维修记录</translation>
        </message>
        <message>
            <source>Line in a watch's life</source>
            <translation>腕表经历</translation>
        </message>
        <message>
            <source>List dropped</source>
            <translation>名单已删除</translation>
        </message>
        <message>
            <source>List kept</source>
            <translation>名单已保存</translation>
        </message>
        <message>
            <source>Look into a file</source>
            <translation>查阅档案</translation>
        </message>
        <message>
            <source>Merge undone</source>
            <translation>合并已撤销</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>发消息</translation>
        </message>
        <message>
            <source>Message taken back</source>
            <translation>消息已撤回</translation>
        </message>
        <message>
            <source>Needs you</source>
            <translation>需要您处理</translation>
        </message>
        <message>
            <source>New client</source>
            <translation>新客户</translation>
        </message>
        <message>
            <source>New way to reach a client</source>
            <translation>新联系方式</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Part of a file changed</source>
            <translation>档案内容已更改</translation>
        </message>
        <message>
            <source>Part of a file removed</source>
            <translation>档案内容已移除</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>承诺</translation>
        </message>
        <message>
            <source>Promise kept</source>
            <translation>承诺已兑现</translation>
        </message>
        <message>
            <source>Promise put off</source>
            <translation>承诺已推迟</translation>
        </message>
        <message>
            <source>Purchase</source>
            <translation>购买</translation>
        </message>
        <message>
            <source>Ready words dropped</source>
            <translation>模板已删除</translation>
        </message>
        <message>
            <source>Ready words kept</source>
            <translation>模板已保存</translation>
        </message>
        <message>
            <source>Relation</source>
            <translation>关系</translation>
        </message>
        <message>
            <source>Reminder settled</source>
            <translation>提醒已处理</translation>
        </message>
        <message>
            <source>Repair moved on</source>
            <translation>维修已推进</translation>
        </message>
        <message>
            <source>Rules for reminders</source>
            <translation>提醒规则</translation>
        </message>
        <message>
            <source>Saved here</source>
            <translation>已存于本机</translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>发送中</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>Two conversations made one</source>
            <translation>两段对话已合并</translation>
        </message>
        <message>
            <source>Two files made one</source>
            <translation>两份档案合并</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>到访</translation>
        </message>
        <message>
            <source>Visitor recognised</source>
            <translation>访客已识别</translation>
        </message>
        <message>
            <source>Watch added</source>
            <translation>已添加腕表</translation>
        </message>
        <message>
            <source>Watch offered</source>
            <translation>推荐腕表</translation>
        </message>
        <message>
            <source>Watch passed on</source>
            <translation>腕表易主</translation>
        </message>
        <message>
            <source>Watch taken in</source>
            <translation>已接收腕表</translation>
        </message>
        <message>
            <source>Wish</source>
            <translation>心愿</translation>
        </message>
        <message>
            <source>Wish moved on</source>
            <translation>心愿状态已变</translation>
        </message>
        <message>
            <source>{deed} · {about}</source>
            <translation>{deed} · {about}</translation>
        </message>
        <message>
            <source>{n} clients</source>
            <translation>{n} 位客户</translation>
        </message>
    </context>
    <context>
        <name>panel</name>
        <message>
            <source>Back (Escape)</source>
            <translation>返回（Esc）</translation>
        </message>
    </context>
    <context>
        <name>person</name>
        <message>
            <source>Anniversary</source>
            <translation>纪念日</translation>
        </message>
        <message>
            <source>Another day</source>
            <translation>其他日子</translation>
        </message>
        <message>
            <source>Assistant</source>
            <translation>助理</translation>
        </message>
        <message>
            <source>Australia</source>
            <translation>澳大利亚</translation>
        </message>
        <message>
            <source>Austria</source>
            <translation>奥地利</translation>
        </message>
        <message>
            <source>Belgium</source>
            <translation>比利时</translation>
        </message>
        <message>
            <source>Birthday</source>
            <translation>生日</translation>
        </message>
        <message>
            <source>Brazil</source>
            <translation>巴西</translation>
        </message>
        <message>
            <source>Canada</source>
            <translation>加拿大</translation>
        </message>
        <message>
            <source>Child</source>
            <translation>子女</translation>
        </message>
        <message>
            <source>China</source>
            <translation>中国</translation>
        </message>
        <message>
            <source>Colleague</source>
            <translation>同事</translation>
        </message>
        <message>
            <source>Czechia</source>
            <translation>捷克</translation>
        </message>
        <message>
            <source>Denmark</source>
            <translation>丹麦</translation>
        </message>
        <message>
            <source>Employer</source>
            <translation>雇主</translation>
        </message>
        <message>
            <source>France</source>
            <translation>法国</translation>
        </message>
        <message>
            <source>Friend</source>
            <translation>朋友</translation>
        </message>
        <message>
            <source>Germany</source>
            <translation>德国</translation>
        </message>
        <message>
            <source>Hong Kong</source>
            <translation>香港</translation>
        </message>
        <message>
            <source>India</source>
            <translation>印度</translation>
        </message>
        <message>
            <source>Indonesia</source>
            <translation>印度尼西亚</translation>
        </message>
        <message>
            <source>Ireland</source>
            <translation>爱尔兰</translation>
        </message>
        <message>
            <source>Italy</source>
            <translation>意大利</translation>
        </message>
        <message>
            <source>Japan</source>
            <translation>日本</translation>
        </message>
        <message>
            <source>Kuwait</source>
            <translation>科威特</translation>
        </message>
        <message>
            <source>Luxembourg</source>
            <translation>卢森堡</translation>
        </message>
        <message>
            <source>Macau</source>
            <translation>澳门</translation>
        </message>
        <message>
            <source>Malaysia</source>
            <translation>马来西亚</translation>
        </message>
        <message>
            <source>Mexico</source>
            <translation>墨西哥</translation>
        </message>
        <message>
            <source>Netherlands</source>
            <translation>荷兰</translation>
        </message>
        <message>
            <source>New Zealand</source>
            <translation>新西兰</translation>
        </message>
        <message>
            <source>Norway</source>
            <translation>挪威</translation>
        </message>
        <message>
            <source>Parent</source>
            <translation>父母</translation>
        </message>
        <message>
            <source>Philippines</source>
            <translation>菲律宾</translation>
        </message>
        <message>
            <source>Poland</source>
            <translation>波兰</translation>
        </message>
        <message>
            <source>Portugal</source>
            <translation>葡萄牙</translation>
        </message>
        <message>
            <source>Qatar</source>
            <translation>卡塔尔</translation>
        </message>
        <message>
            <source>Saudi Arabia</source>
            <translation>沙特阿拉伯</translation>
        </message>
        <message>
            <source>Sibling</source>
            <translation>兄弟姐妹</translation>
        </message>
        <message>
            <source>Singapore</source>
            <translation>新加坡</translation>
        </message>
        <message>
            <source>South Korea</source>
            <translation>韩国</translation>
        </message>
        <message>
            <source>Spain</source>
            <translation>西班牙</translation>
        </message>
        <message>
            <source>Spouse</source>
            <translation>配偶</translation>
        </message>
        <message>
            <source>Sweden</source>
            <translation>瑞典</translation>
        </message>
        <message>
            <source>Switzerland</source>
            <translation>瑞士</translation>
        </message>
        <message>
            <source>Taiwan</source>
            <translation>台湾</translation>
        </message>
        <message>
            <source>Thailand</source>
            <translation>泰国</translation>
        </message>
        <message>
            <source>Türkiye</source>
            <translation>土耳其</translation>
        </message>
        <message>
            <source>United Arab Emirates</source>
            <translation>阿联酋</translation>
        </message>
        <message>
            <source>United Kingdom</source>
            <translation>英国</translation>
        </message>
        <message>
            <source>United States</source>
            <translation>美国</translation>
        </message>
        <message>
            <source>Vietnam</source>
            <translation>越南</translation>
        </message>
        <message>
            <source>Wedding day</source>
            <translation>结婚纪念日</translation>
        </message>
        <message>
            <source>leap month {month}</source>
            <translation>农历闰{month}月</translation>
        </message>
        <message>
            <source>leap {month}/{day}</source>
            <translation>农历闰{month}月{day}日</translation>
        </message>
        <message>
            <source>lunar month {month}</source>
            <translation>农历{month}月</translation>
        </message>
        <message>
            <source>lunar {month}/{day}</source>
            <translation>农历{month}月{day}日</translation>
        </message>
        <message>
            <source>this month</source>
            <translation>本月</translation>
        </message>
        <message>
            <source>today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>turns {age}</source>
            <translation>满 {age} 岁</translation>
        </message>
        <message>
            <source>{date}, in {days}</source>
            <translation>{date}，还有 {days}</translation>
        </message>
    </context>
    <context>
        <name>places</name>
        <message>
            <source>Appointments</source>
            <translation>预约</translation>
        </message>
        <message>
            <source>Clients</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Day review</source>
            <translation>当日回顾</translation>
        </message>
        <message>
            <source>Inbox</source>
            <translation>收件箱</translation>
        </message>
        <message>
            <source>Repairs</source>
            <translation>维修</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
    </context>
    <context>
        <name>reminders</name>
        <message>
            <source>A day that matters</source>
            <translation>重要日子</translation>
        </message>
        <message>
            <source>Anniversary</source>
            <translation>纪念日</translation>
        </message>
        <message>
            <source>Anniversary of the {watch}</source>
            <translation>{watch}购表周年</translation>
        </message>
        <message>
            <source>Ask how they like the {watch}</source>
            <translation>询问{watch}的佩戴感受</translation>
        </message>
        <message>
            <source>Birthday</source>
            <translation>生日</translation>
        </message>
        <message>
            <source>Service is due: {watch}</source>
            <translation>保养到期：{watch}</translation>
        </message>
        <message>
            <source>Thank for the visit</source>
            <translation>感谢到店</translation>
        </message>
        <message>
            <source>Wedding anniversary</source>
            <translation>结婚纪念日</translation>
        </message>
        <message>
            <source>bought {day}</source>
            <translation>{day}购买</translation>
        </message>
        <message>
            <source>since {day}</source>
            <translation>自{day}起</translation>
        </message>
    </context>
    <context>
        <name>repairs</name>
        <message>
            <source>Approved in advance</source>
            <translation>预先同意</translation>
        </message>
        <message>
            <source>Client told</source>
            <translation>已告知客户</translation>
        </message>
        <message>
            <source>Declared value</source>
            <translation>声明价值</translation>
        </message>
        <message>
            <source>Estimate</source>
            <translation>报价</translation>
        </message>
        <message>
            <source>Estimate, version {n}</source>
            <translation>报价，第 {n} 版</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>已移交</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>链节</translation>
        </message>
        <message>
            <source>New promise</source>
            <translation>新承诺</translation>
        </message>
        <message>
            <source>No client named</source>
            <translation>未注明客户</translation>
        </message>
        <message>
            <source>No date promised</source>
            <translation>未承诺日期</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Payment</source>
            <translation>付款</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>Promised {day}</source>
            <translation>承诺 {day}</translation>
        </message>
        <message>
            <source>Promised {day} · {days} late</source>
            <translation>承诺 {day} · 逾期 {days}</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>With it</source>
            <translation>随附</translation>
        </message>
        <message>
            <source>approved</source>
            <translation>已确认</translation>
        </message>
        <message>
            <source>bought in {place}</source>
            <translation>购于 {place}</translation>
        </message>
        <message>
            <source>client may see</source>
            <translation>客户可见</translation>
        </message>
        <message>
            <source>client not told</source>
            <translation>未告知客户</translation>
        </message>
        <message>
            <source>client told</source>
            <translation>已告知客户</translation>
        </message>
        <message>
            <source>declined</source>
            <translation>已拒绝</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>due {day}</source>
            <translation>{day} 到期</translation>
        </message>
        <message>
            <source>expired</source>
            <translation>已过期</translation>
        </message>
        <message>
            <source>no client named</source>
            <translation>未注明客户</translation>
        </message>
        <message>
            <source>partly approved</source>
            <translation>部分确认</translation>
        </message>
        <message>
            <source>sent</source>
            <translation>已发送</translation>
        </message>
        <message>
            <source>serial {serial}</source>
            <translation>编号 {serial}</translation>
        </message>
        <message>
            <source>since {day}</source>
            <translation>自 {day}</translation>
        </message>
        <message>
            <source>superseded</source>
            <translation>已被替代</translation>
        </message>
        <message>
            <source>{days} late</source>
            <translation>逾期 {days}</translation>
        </message>
        <message>
            <source>{regime} to {day}</source>
            <translation>{regime}至 {day}</translation>
        </message>
        <message>
            <source>{what} — declined</source>
            <translation>{what} — 已拒绝</translation>
        </message>
    </context>
    <context>
        <name>replies</name>
        <message>
            <source>Answered</source>
            <translation>已回复</translation>
        </message>
        <message>
            <source>Asked</source>
            <translation>提问</translation>
        </message>
        <message>
            <source>Came back</source>
            <translation>退回门店</translation>
        </message>
        <message>
            <source>Closed unanswered</source>
            <translation>未回复即关闭</translation>
        </message>
        <message>
            <source>Everybody was answered in time.</source>
            <translation>所有客户都及时得到了回复。</translation>
        </message>
        <message>
            <source>In time</source>
            <translation>及时</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>超时</translation>
        </message>
        <message>
            <source>No conversation was closed unanswered.</source>
            <translation>没有未回复即关闭的会话。</translation>
        </message>
        <message>
            <source>Nobody has written in these days.</source>
            <translation>这几天没有客户来信。</translation>
        </message>
        <message>
            <source>Nobody is waiting for an answer.</source>
            <translation>没有客户在等待回复。</translation>
        </message>
        <message>
            <source>Nobody was left without an answer for long.</source>
            <translation>没有客户长时间得不到回复。</translation>
        </message>
        <message>
            <source>Nobody yet</source>
            <translation>尚无人负责</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>等待中</translation>
        </message>
        <message>
            <source>closed unanswered</source>
            <translation>未回复即关闭</translation>
        </message>
        <message>
            <source>goal {wait}</source>
            <translation>目标 {wait}</translation>
        </message>
        <message>
            <source>half within {wait}</source>
            <translation>半数在 {wait} 内</translation>
        </message>
        <message>
            <source>longest {wait}</source>
            <translation>最长 {wait}</translation>
        </message>
        <message>
            <source>nobody was answered yet</source>
            <translation>还没有回复过客户</translation>
        </message>
        <message>
            <source>none came back unanswered</source>
            <translation>没有因无人回复而退回的</translation>
        </message>
        <message>
            <source>under 1 min</source>
            <translation>不到1分钟</translation>
        </message>
        <message>
            <source>waits {wait}</source>
            <translation>已等 {wait}</translation>
        </message>
        <message>
            <source>while open</source>
            <translation>只计营业时间</translation>
        </message>
        <message>
            <source>{hour}: {n} asked, {kept} answered in time</source>
            <translation>{hour} 时：{n} 条提问，{kept} 条及时回复</translation>
        </message>
        <message>
            <source>{h} h {n} min</source>
            <translation>{h}小时{n}分钟</translation>
        </message>
        <message>
            <source>{n} answered</source>
            <translation>已回复 {n} 条</translation>
        </message>
        <message>
            <source>{n} came back unanswered</source>
            <translation>{n} 条无人回复，已退回门店</translation>
        </message>
        <message>
            <source>{n} late</source>
            <translation>{n} 条超时</translation>
        </message>
        <message>
            <source>{n} more closed unanswered</source>
            <translation>另有 {n} 条未回复即关闭</translation>
        </message>
        <message>
            <source>{n} of {all}</source>
            <translation>{all} 条中的 {n} 条</translation>
        </message>
        <message>
            <source>{n} waiting</source>
            <translation>{n} 条等待中</translation>
        </message>
        <message>
            <source>{n}% in time</source>
            <translation>{n}% 及时</translation>
        </message>
    </context>
    <context>
        <name>roles</name>
        <message>
            <source>After-sales advisor</source>
            <translation>售后顾问</translation>
        </message>
        <message>
            <source>Auditor</source>
            <translation>审计员</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Manager</source>
            <translation>经理</translation>
        </message>
        <message>
            <source>Prospect</source>
            <translation>潜在客户</translation>
        </message>
        <message>
            <source>Regional manager</source>
            <translation>区域经理</translation>
        </message>
        <message>
            <source>Sales advisor</source>
            <translation>销售顾问</translation>
        </message>
        <message>
            <source>Senior advisor</source>
            <translation>高级顾问</translation>
        </message>
        <message>
            <source>VIC</source>
            <translation>VIC</translation>
        </message>
        <message>
            <source>VIP</source>
            <translation>VIP</translation>
        </message>
    </context>
    <context>
        <name>sheets</name>
        <message>
            <source>Card</source>
            <translation>概览</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>许可</translation>
        </message>
        <message>
            <source>Cover and follow-ups…</source>
            <translation>代班与跟进规则…</translation>
        </message>
        <message>
            <source>Erase…</source>
            <translation>删除客户…</translation>
        </message>
        <message>
            <source>Export list…</source>
            <translation>导出名单…</translation>
        </message>
        <message>
            <source>File and export…</source>
            <translation>档案与导出…</translation>
        </message>
        <message>
            <source>Hand over this list…</source>
            <translation>移交这份名单…</translation>
        </message>
        <message>
            <source>Hand over…</source>
            <translation>移交…</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>导入…</translation>
        </message>
        <message>
            <source>Merge with another file…</source>
            <translation>与另一份档案合并……</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>资料</translation>
        </message>
        <message>
            <source>Possible duplicates</source>
            <translation>疑似重复</translation>
        </message>
        <message>
            <source>Watches</source>
            <translation>腕表</translation>
        </message>
        <message>
            <source>Who wishes for what</source>
            <translation>谁想要什么</translation>
        </message>
    </context>
    <context>
        <name>sides</name>
        <message>
            <source>Keep theirs</source>
            <translation>保留对方的</translation>
        </message>
        <message>
            <source>Keep this one</source>
            <translation>保留这个</translation>
        </message>
        <message>
            <source>Theirs</source>
            <translation>对方的</translation>
        </message>
        <message>
            <source>Use mine</source>
            <translation>用我的</translation>
        </message>
        <message>
            <source>Use this one</source>
            <translation>用这个</translation>
        </message>
        <message>
            <source>Yours</source>
            <translation>您的</translation>
        </message>
        <message>
            <source>stands now</source>
            <translation>当前采用</translation>
        </message>
        <message>
            <source>{field}: somebody else changed it meanwhile</source>
            <translation>{field}：期间已有他人修改</translation>
        </message>
        <message>
            <source>{field}: two of you wrote it, unseen by each other</source>
            <translation>{field}：两人各自修改，互不知情</translation>
        </message>
    </context>
    <context>
        <name>states</name>
        <message>
            <source>A gift</source>
            <translation>礼物</translation>
        </message>
        <message>
            <source>A strap</source>
            <translation>表带</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>已确认</translation>
        </message>
        <message>
            <source>Arabic</source>
            <translation>阿拉伯语</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>已到店</translation>
        </message>
        <message>
            <source>At the manufacture</source>
            <translation>在表厂</translation>
        </message>
        <message>
            <source>Bought</source>
            <translation>已购买</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>Cancelled by client</source>
            <translation>客户取消</translation>
        </message>
        <message>
            <source>Cancelled by us</source>
            <translation>本店取消</translation>
        </message>
        <message>
            <source>Chinese</source>
            <translation>中文</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>已结束</translation>
        </message>
        <message>
            <source>Collected</source>
            <translation>已取</translation>
        </message>
        <message>
            <source>Collecting a watch</source>
            <translation>取表</translation>
        </message>
        <message>
            <source>Collection</source>
            <translation>取表</translation>
        </message>
        <message>
            <source>Completed</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>已确认</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>已拒绝</translation>
        </message>
        <message>
            <source>Diagnosis</source>
            <translation>诊断</translation>
        </message>
        <message>
            <source>Discovery</source>
            <translation>初次了解</translation>
        </message>
        <message>
            <source>Do not contact</source>
            <translation>请勿联系</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>电子邮件</translation>
        </message>
        <message>
            <source>English</source>
            <translation>英语</translation>
        </message>
        <message>
            <source>Estimate</source>
            <translation>报价</translation>
        </message>
        <message>
            <source>Estimate in preparation</source>
            <translation>报价准备中</translation>
        </message>
        <message>
            <source>Estimate sent</source>
            <translation>报价已发</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>活动</translation>
        </message>
        <message>
            <source>French</source>
            <translation>法语</translation>
        </message>
        <message>
            <source>Home visit</source>
            <translation>上门服务</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>In service</source>
            <translation>维修保养</translation>
        </message>
        <message>
            <source>Japanese</source>
            <translation>日语</translation>
        </message>
        <message>
            <source>LINE</source>
            <translation>LINE</translation>
        </message>
        <message>
            <source>Looking around</source>
            <translation>随便看看</translation>
        </message>
        <message>
            <source>Needs you</source>
            <translation>需要您处理</translation>
        </message>
        <message>
            <source>No-show</source>
            <translation>未到</translation>
        </message>
        <message>
            <source>Not collected</source>
            <translation>未取</translation>
        </message>
        <message>
            <source>On hold</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>On its way back</source>
            <translation>返回途中</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Phone call</source>
            <translation>电话沟通</translation>
        </message>
        <message>
            <source>Presentation</source>
            <translation>看表</translation>
        </message>
        <message>
            <source>Proposed</source>
            <translation>已提议</translation>
        </message>
        <message>
            <source>Quality control</source>
            <translation>质检</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>可取</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>已接收</translation>
        </message>
        <message>
            <source>Registered</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>Reopened</source>
            <translation>重新开启</translation>
        </message>
        <message>
            <source>Repair intake</source>
            <translation>接收维修</translation>
        </message>
        <message>
            <source>Reported lost</source>
            <translation>已报遗失</translation>
        </message>
        <message>
            <source>Reported lost. Ask who brings it, and tell its owner.</source>
            <translation>已报遗失。请询问送来者身份，并告知主人。</translation>
        </message>
        <message>
            <source>Reported stolen</source>
            <translation>已报失窃</translation>
        </message>
        <message>
            <source>Reported stolen. Keep the watch here if you can, give it back to nobody, and ask a manager.</source>
            <translation>已报失窃。请尽量留下腕表，勿交还任何人，并请示经理。</translation>
        </message>
        <message>
            <source>Requested</source>
            <translation>已申请</translation>
        </message>
        <message>
            <source>Rescheduled</source>
            <translation>已改期</translation>
        </message>
        <message>
            <source>SMS</source>
            <translation>短信</translation>
        </message>
        <message>
            <source>Saved here</source>
            <translation>已存于本机</translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>发送中</translation>
        </message>
        <message>
            <source>Sent to centre</source>
            <translation>寄送</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>服务</translation>
        </message>
        <message>
            <source>Strap fitting</source>
            <translation>调整表带</translation>
        </message>
        <message>
            <source>Took a catalogue</source>
            <translation>取走目录</translation>
        </message>
        <message>
            <source>Video call</source>
            <translation>视频通话</translation>
        </message>
        <message>
            <source>Waiting for parts</source>
            <translation>待件</translation>
        </message>
        <message>
            <source>WeChat</source>
            <translation>微信</translation>
        </message>
        <message>
            <source>WeCom</source>
            <translation>企业微信</translation>
        </message>
        <message>
            <source>Website</source>
            <translation>网站</translation>
        </message>
        <message>
            <source>WhatsApp</source>
            <translation>WhatsApp</translation>
        </message>
        <message>
            <source>Will come back</source>
            <translation>会再来</translation>
        </message>
        <message>
            <source>boutique</source>
            <translation>精品店</translation>
        </message>
        <message>
            <source>extended care</source>
            <translation>延长保修</translation>
        </message>
        <message>
            <source>guarantee unknown</source>
            <translation>保修情况不明</translation>
        </message>
        <message>
            <source>international guarantee</source>
            <translation>国际联保</translation>
        </message>
        <message>
            <source>limited warranty</source>
            <translation>有限保修</translation>
        </message>
        <message>
            <source>no guarantee</source>
            <translation>无保修</translation>
        </message>
        <message>
            <source>service centre</source>
            <translation>维修中心</translation>
        </message>
        <message>
            <source>service guarantee</source>
            <translation>服务保修</translation>
        </message>
    </context>
    <context>
        <name>status</name>
        <message>
            <source>1 change waiting to send</source>
            <translation>1 项更改待发送</translation>
        </message>
        <message>
            <source>1 needs you</source>
            <translation>1 项需要您处理</translation>
        </message>
        <message>
            <source>All changes sent</source>
            <translation>更改均已发送</translation>
        </message>
        <message>
            <source>Central wants to remove most of what is here — your word is needed</source>
            <translation>中央系统要求移除本机大部分内容，需要您确认</translation>
        </message>
        <message>
            <source>Connected</source>
            <translation>已连接</translation>
        </message>
        <message>
            <source>Fetching the boutique for the first time</source>
            <translation>正在首次获取门店数据</translation>
        </message>
        <message>
            <source>Offline since {time} — everything stays usable</source>
            <translation>{time} 起离线 — 一切照常可用</translation>
        </message>
        <message>
            <source>Offline — everything stays usable</source>
            <translation>离线 — 一切照常可用</translation>
        </message>
        <message>
            <source>Sign in again to go on sending — everything stays usable</source>
            <translation>请重新登录以继续发送 — 一切照常可用</translation>
        </message>
        <message>
            <source>This desk has to be enrolled again — everything stays usable</source>
            <translation>这台工作台需要重新登记 — 一切照常可用</translation>
        </message>
        <message>
            <source>This desk is too old for central — update it</source>
            <translation>工作台版本过旧 — 请更新</translation>
        </message>
        <message>
            <source>This desk was shut out</source>
            <translation>这台工作台已被停用</translation>
        </message>
        <message>
            <source>Up to date as of {time}</source>
            <translation>更新至 {time}</translation>
        </message>
        <message>
            <source>{n} changes waiting to send</source>
            <translation>{n} 项更改待发送</translation>
        </message>
        <message>
            <source>{n} need you</source>
            <translation>{n} 项需要您处理</translation>
        </message>
    </context>
    <context>
        <name>templates</name>
        <message>
            <source>Appointment confirmed</source>
            <translation>预约已确认</translation>
        </message>
        <message>
            <source>Estimate</source>
            <translation>报价</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>活动</translation>
        </message>
        <message>
            <source>Greeting</source>
            <translation>问候</translation>
        </message>
        <message>
            <source>Invitation</source>
            <translation>邀请</translation>
        </message>
        <message>
            <source>Marketing</source>
            <translation>营销</translation>
        </message>
        <message>
            <source>Offer times</source>
            <translation>提供时间</translation>
        </message>
        <message>
            <source>Outside opening hours</source>
            <translation>非营业时间</translation>
        </message>
        <message>
            <source>Profiling</source>
            <translation>画像分析</translation>
        </message>
        <message>
            <source>Repair ready</source>
            <translation>维修完成可取</translation>
        </message>
        <message>
            <source>Repair received</source>
            <translation>已收修</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>服务</translation>
        </message>
        <message>
            <source>Thanks after a repair</source>
            <translation>维修后致谢</translation>
        </message>
        <message>
            <source>Thanks for the visit</source>
            <translation>感谢光临</translation>
        </message>
        <message>
            <source>To be written: {gaps}</source>
            <translation>待填写：{gaps}</translation>
        </message>
        <message>
            <source>Where the repair is</source>
            <translation>维修进度</translation>
        </message>
        <message>
            <source>Where we are</source>
            <translation>门店地址</translation>
        </message>
        <message>
            <source>address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>advisor’s name</source>
            <translation>顾问姓名</translation>
        </message>
        <message>
            <source>boutique</source>
            <translation>门店</translation>
        </message>
        <message>
            <source>client’s name</source>
            <translation>客户姓名</translation>
        </message>
        <message>
            <source>day of the appointment</source>
            <translation>预约日期</translation>
        </message>
        <message>
            <source>free times</source>
            <translation>可约时间</translation>
        </message>
        <message>
            <source>hour of the appointment</source>
            <translation>预约时间</translation>
        </message>
        <message>
            <source>in every language</source>
            <translation>各语言齐全</translation>
        </message>
        <message>
            <source>promised day</source>
            <translation>承诺日期</translation>
        </message>
        <message>
            <source>repair’s number</source>
            <translation>维修单号</translation>
        </message>
        <message>
            <source>salutation</source>
            <translation>称呼</translation>
        </message>
        <message>
            <source>telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>watch</source>
            <translation>腕表</translation>
        </message>
        <message>
            <source>where the repair is</source>
            <translation>维修进度</translation>
        </message>
        <message>
            <source>without {languages}</source>
            <translation>缺 {languages}</translation>
        </message>
    </context>
    <context>
        <name>timeline</name>
        <message>
            <source>Fold</source>
            <translation>收起</translation>
        </message>
        <message>
            <source>Read all</source>
            <translation>阅读全文</translation>
        </message>
        <message>
            <source>pinned</source>
            <translation>已置顶</translation>
        </message>
    </context>
    <context>
        <name>today</name>
        <message>
            <source>1 appointment</source>
            <translation>1 个预约</translation>
        </message>
        <message>
            <source>1 birthday</source>
            <translation>1 个生日</translation>
        </message>
        <message>
            <source>1 walk-in</source>
            <translation>1 位到店客人</translation>
        </message>
        <message>
            <source>Complaint: {words}</source>
            <translation>投诉：{words}</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>确认</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Good afternoon, {name}</source>
            <translation>下午好，{name}</translation>
        </message>
        <message>
            <source>Good evening, {name}</source>
            <translation>晚上好，{name}</translation>
        </message>
        <message>
            <source>Good morning, {name}</source>
            <translation>早上好，{name}</translation>
        </message>
        <message>
            <source>Handed over: {name}</source>
            <translation>移交来的客户：{name}</translation>
        </message>
        <message>
            <source>Handed over: {n} clients</source>
            <translation>移交来 {n} 位客户</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>No client named</source>
            <translation>未注明客户</translation>
        </message>
        <message>
            <source>Nobody answered in time. Anybody may now.</source>
            <translation>没有人及时答复。现在任何人都可以接手。</translation>
        </message>
        <message>
            <source>Open chat</source>
            <translation>打开对话</translation>
        </message>
        <message>
            <source>Reply</source>
            <translation>回复</translation>
        </message>
        <message>
            <source>See client</source>
            <translation>查看客户</translation>
        </message>
        <message>
            <source>Somebody new</source>
            <translation>新客人</translation>
        </message>
        <message>
            <source>Tell</source>
            <translation>告知</translation>
        </message>
        <message>
            <source>Wants {when}</source>
            <translation>希望 {when}</translation>
        </message>
        <message>
            <source>Write</source>
            <translation>写信</translation>
        </message>
        <message>
            <source>a walk-in</source>
            <translation>到店客人</translation>
        </message>
        <message>
            <source>all claimed</source>
            <translation>均已认领</translation>
        </message>
        <message>
            <source>all of today</source>
            <translation>今日全部</translation>
        </message>
        <message>
            <source>clients told: {n} of {all}</source>
            <translation>已告知客户：{n} / {all}</translation>
        </message>
        <message>
            <source>everyone has an answer</source>
            <translation>人人都已得到答复</translation>
        </message>
        <message>
            <source>for {name}</source>
            <translation>代{name}</translation>
        </message>
        <message>
            <source>longest {wait}</source>
            <translation>最长 {wait}</translation>
        </message>
        <message>
            <source>next: {name}, {time}</source>
            <translation>下一位：{name}，{time}</translation>
        </message>
        <message>
            <source>no appointments</source>
            <translation>没有预约</translation>
        </message>
        <message>
            <source>no watch waits for its owner</source>
            <translation>没有腕表待取</translation>
        </message>
        <message>
            <source>nothing more today</source>
            <translation>今天已无其他安排</translation>
        </message>
        <message>
            <source>nothing promised for today</source>
            <translation>今天没有承诺事项</translation>
        </message>
        <message>
            <source>nothing to decide</source>
            <translation>无待确认事项</translation>
        </message>
        <message>
            <source>oldest sent {wait} ago</source>
            <translation>最早发送于 {wait}前</translation>
        </message>
        <message>
            <source>since {day}</source>
            <translation>自 {day}</translation>
        </message>
        <message>
            <source>standing in for {names}</source>
            <translation>为{names}代班</translation>
        </message>
        <message>
            <source>{number} {watch} ready for {wait} — not told yet</source>
            <translation>{number} {watch} 已可取 {wait} — 尚未告知</translation>
        </message>
        <message>
            <source>{n} appointments</source>
            <translation>{n} 个预约</translation>
        </message>
        <message>
            <source>{n} birthdays</source>
            <translation>{n} 个生日</translation>
        </message>
        <message>
            <source>{n} came back unanswered</source>
            <translation>{n} 个会话无人答复，已退回</translation>
        </message>
        <message>
            <source>{n} not yet claimed</source>
            <translation>{n} 个未认领</translation>
        </message>
        <message>
            <source>{n} overdue</source>
            <translation>{n} 个逾期</translation>
        </message>
        <message>
            <source>{n} walk-ins</source>
            <translation>{n} 位到店客人</translation>
        </message>
    </context>
    <context>
        <name>trouble</name>
        <message>
            <source>A client needs a name.</source>
            <translation>客户需要有姓名。</translation>
        </message>
        <message>
            <source>A colleague answers for this conversation.</source>
            <translation>这个会话由同事负责。</translation>
        </message>
        <message>
            <source>A colleague is already answering.</source>
            <translation>同事已在回复。</translation>
        </message>
        <message>
            <source>A day is missing.</source>
            <translation>缺少日期。</translation>
        </message>
        <message>
            <source>A digit seems to be missing.</source>
            <translation>似乎少了一位数字。</translation>
        </message>
        <message>
            <source>A field holds something it cannot hold.</source>
            <translation>有一栏的内容不符合要求。</translation>
        </message>
        <message>
            <source>A gap in these words is not filled in.</source>
            <translation>内容中还有未填写的空位。</translation>
        </message>
        <message>
            <source>A list needs a name.</source>
            <translation>名单需要一个名称。</translation>
        </message>
        <message>
            <source>A merge can be undone for 30 days.</source>
            <translation>合并可在 30 天内撤销。</translation>
        </message>
        <message>
            <source>A newer desk has written this data.</source>
            <translation>这些数据由更新版本的工作台写入。</translation>
        </message>
        <message>
            <source>A number of minutes is missing.</source>
            <translation>缺少分钟数。</translation>
        </message>
        <message>
            <source>A picture arrived damaged.</source>
            <translation>一张图片接收时损坏。</translation>
        </message>
        <message>
            <source>A price is not negative.</source>
            <translation>价格不能为负数。</translation>
        </message>
        <message>
            <source>A purchase needs something bought.</source>
            <translation>购买记录需要写明所购之物。</translation>
        </message>
        <message>
            <source>A relation needs somebody.</source>
            <translation>关系需要指明一个人。</translation>
        </message>
        <message>
            <source>A repair cannot go there from here.</source>
            <translation>维修不能从当前阶段进入该阶段。</translation>
        </message>
        <message>
            <source>A repair of this client is still open.</source>
            <translation>该客户仍有未完成的维修。</translation>
        </message>
        <message>
            <source>A vCard begins with BEGIN:VCARD.</source>
            <translation>vCard 以 BEGIN:VCARD 开头。</translation>
        </message>
        <message>
            <source>A wish needs a watch.</source>
            <translation>心愿需要指明腕表。</translation>
        </message>
        <message>
            <source>Add a note instead.</source>
            <translation>请改为添加备注。</translation>
        </message>
        <message>
            <source>All purposes go with all channels.</source>
            <translation>“所有目的”须与“所有渠道”一起选择。</translation>
        </message>
        <message>
            <source>An export needs a reason.</source>
            <translation>导出需要说明用途。</translation>
        </message>
        <message>
            <source>An import can be undone for 30 days.</source>
            <translation>导入只能在 30 天内撤销。</translation>
        </message>
        <message>
            <source>An offer needs a watch.</source>
            <translation>推荐需要一只腕表。</translation>
        </message>
        <message>
            <source>Another colleague did this.</source>
            <translation>这是另一位同事做的。</translation>
        </message>
        <message>
            <source>Another copy of this desk has been working.</source>
            <translation>这个工作台的另一份副本曾在使用。</translation>
        </message>
        <message>
            <source>Anybody would try this PIN first.</source>
            <translation>这个 PIN 太容易被猜到。</translation>
        </message>
        <message>
            <source>Ask a manager, then sign in again.</source>
            <translation>请联系经理，然后重新登录。</translation>
        </message>
        <message>
            <source>Ask a manager.</source>
            <translation>请联系经理。</translation>
        </message>
        <message>
            <source>Ask central's keeper.</source>
            <translation>请联系中央系统的管理员。</translation>
        </message>
        <message>
            <source>Ask the client for a smaller one.</source>
            <translation>请客户发一个小一些的文件。</translation>
        </message>
        <message>
            <source>Ask them to hand it back.</source>
            <translation>请对方移交回来。</translation>
        </message>
        <message>
            <source>Ask them to hand it over.</source>
            <translation>请对方移交给您。</translation>
        </message>
        <message>
            <source>Ask whoever runs central for the file once more.</source>
            <translation>请向中央系统的管理员重新索取文件。</translation>
        </message>
        <message>
            <source>Ask whoever runs central, then allow it or wait.</source>
            <translation>请先询问中央系统的管理员，再决定允许或等待。</translation>
        </message>
        <message>
            <source>Ask whoever runs central.</source>
            <translation>请询问中央系统的管理员。</translation>
        </message>
        <message>
            <source>Ask your manager for access.</source>
            <translation>请向经理申请权限。</translation>
        </message>
        <message>
            <source>Ask your manager to enrol it again.</source>
            <translation>请经理重新登记这台工作台。</translation>
        </message>
        <message>
            <source>Ask your manager.</source>
            <translation>请联系经理。</translation>
        </message>
        <message>
            <source>Begin with + or 00.</source>
            <translation>请以 + 或 00 开头。</translation>
        </message>
        <message>
            <source>Central cannot be reached.</source>
            <translation>无法连接中央系统。</translation>
        </message>
        <message>
            <source>Central could not accept this.</source>
            <translation>中央系统未能接受此项。</translation>
        </message>
        <message>
            <source>Central could not carry this out.</source>
            <translation>中央系统未能执行此项。</translation>
        </message>
        <message>
            <source>Central could not do this.</source>
            <translation>中央系统无法完成此项。</translation>
        </message>
        <message>
            <source>Central failed in a way nobody expected.</source>
            <translation>中央系统发生意外故障。</translation>
        </message>
        <message>
            <source>Central failed.</source>
            <translation>中央系统发生故障。</translation>
        </message>
        <message>
            <source>Central has already answered this.</source>
            <translation>中央系统已经处理了此项。</translation>
        </message>
        <message>
            <source>Central has shut this desk out, so what it kept was destroyed.</source>
            <translation>中央系统已停用这台工作台，本机保存的内容已销毁。</translation>
        </message>
        <message>
            <source>Central is busy.</source>
            <translation>中央系统繁忙。</translation>
        </message>
        <message>
            <source>Central wants to remove more than half of what is kept here.</source>
            <translation>中央系统要求移除本机一半以上的内容。</translation>
        </message>
        <message>
            <source>Central was restored from a copy.</source>
            <translation>中央系统已从备份恢复。</translation>
        </message>
        <message>
            <source>Central's address cannot be used.</source>
            <translation>中央系统地址无法使用。</translation>
        </message>
        <message>
            <source>Central's address is not secure.</source>
            <translation>中央系统地址不安全。</translation>
        </message>
        <message>
            <source>Central's answer ends too early.</source>
            <translation>中央系统的答复不完整。</translation>
        </message>
        <message>
            <source>Central's answer is too long.</source>
            <translation>中央系统的答复过长。</translation>
        </message>
        <message>
            <source>Central's database cannot be reached.</source>
            <translation>无法连接中央系统的数据库。</translation>
        </message>
        <message>
            <source>Change it once more instead.</source>
            <translation>请改为再次修改。</translation>
        </message>
        <message>
            <source>Check central's address.</source>
            <translation>请检查中央系统地址。</translation>
        </message>
        <message>
            <source>Check the address and the network, then try again.</source>
            <translation>请检查地址和网络，然后重试。</translation>
        </message>
        <message>
            <source>Check the address.</source>
            <translation>请检查地址。</translation>
        </message>
        <message>
            <source>Check the address; ask whoever runs central for it.</source>
            <translation>请检查地址；可向中央系统的管理员询问。</translation>
        </message>
        <message>
            <source>Check the code; `channel list` shows what is connected.</source>
            <translation>请检查代码；`channel list` 会列出已接入的渠道。</translation>
        </message>
        <message>
            <source>Check the date of this computer, then the network.</source>
            <translation>请检查本机日期，然后检查网络。</translation>
        </message>
        <message>
            <source>Check the day and the month.</source>
            <translation>请检查日和月。</translation>
        </message>
        <message>
            <source>Check the digits; begin with + for abroad.</source>
            <translation>请检查号码；境外号码以 + 开头。</translation>
        </message>
        <message>
            <source>Check the form.</source>
            <translation>请检查表单。</translation>
        </message>
        <message>
            <source>Check what was entered.</source>
            <translation>请检查填写的内容。</translation>
        </message>
        <message>
            <source>Check what you typed and do it again.</source>
            <translation>请检查填写的内容后重试。</translation>
        </message>
        <message>
            <source>Choose 500 at most.</source>
            <translation>最多选择 500 位。</translation>
        </message>
        <message>
            <source>Choose a JPEG, PNG, WebP or PDF.</source>
            <translation>请选择 JPEG、PNG、WebP 或 PDF。</translation>
        </message>
        <message>
            <source>Choose a client from the list, or nobody.</source>
            <translation>请从列表中选择客户，或留空。</translation>
        </message>
        <message>
            <source>Choose a client or type a name.</source>
            <translation>请选择客户或输入姓名。</translation>
        </message>
        <message>
            <source>Choose a later one.</source>
            <translation>请选择更晚的时间。</translation>
        </message>
        <message>
            <source>Choose a long passphrase instead of a PIN.</source>
            <translation>请改用较长的口令代替 PIN。</translation>
        </message>
        <message>
            <source>Choose a picture or a PDF.</source>
            <translation>请选择图片或 PDF。</translation>
        </message>
        <message>
            <source>Choose a sooner moment.</source>
            <translation>请选择更早的时间。</translation>
        </message>
        <message>
            <source>Choose a time to hold.</source>
            <translation>请选择要保留的时段。</translation>
        </message>
        <message>
            <source>Choose a watch or describe it.</source>
            <translation>请选择腕表或加以描述。</translation>
        </message>
        <message>
            <source>Choose again.</source>
            <translation>请重新选择。</translation>
        </message>
        <message>
            <source>Choose another channel, or ask first.</source>
            <translation>请选择其他渠道，或先征得同意。</translation>
        </message>
        <message>
            <source>Choose another folder.</source>
            <translation>请选择其他文件夹。</translation>
        </message>
        <message>
            <source>Choose another one.</source>
            <translation>请另选一个。</translation>
        </message>
        <message>
            <source>Choose another stage.</source>
            <translation>请选择其他阶段。</translation>
        </message>
        <message>
            <source>Choose another.</source>
            <translation>请另选一个。</translation>
        </message>
        <message>
            <source>Choose both again.</source>
            <translation>请重新选择两项。</translation>
        </message>
        <message>
            <source>Choose both dates again.</source>
            <translation>请重新选择两个日期。</translation>
        </message>
        <message>
            <source>Choose both days again.</source>
            <translation>请重新选择两个日子。</translation>
        </message>
        <message>
            <source>Choose both times again.</source>
            <translation>请重新选择开始与结束时间。</translation>
        </message>
        <message>
            <source>Choose it again, or copy it to another folder.</source>
            <translation>请重新选择，或复制到其他文件夹。</translation>
        </message>
        <message>
            <source>Choose one of the free times.</source>
            <translation>请选择空闲时段。</translation>
        </message>
        <message>
            <source>Choose one of the offered gaps.</source>
            <translation>请从提供的空位中选择。</translation>
        </message>
        <message>
            <source>Choose one or type it.</source>
            <translation>请选择或输入。</translation>
        </message>
        <message>
            <source>Choose one under 10 MB.</source>
            <translation>请选择 10 MB 以内的文件。</translation>
        </message>
        <message>
            <source>Choose one, or type its reference.</source>
            <translation>请选择，或输入型号。</translation>
        </message>
        <message>
            <source>Choose somebody else.</source>
            <translation>请选择他人。</translation>
        </message>
        <message>
            <source>Choose the other.</source>
            <translation>请选择另一位。</translation>
        </message>
        <message>
            <source>Choose up to 366 days.</source>
            <translation>请选择不超过 366 天。</translation>
        </message>
        <message>
            <source>Close it without putting them off.</source>
            <translation>请直接关闭，不要拒收其消息。</translation>
        </message>
        <message>
            <source>Close the desk and open it again.</source>
            <translation>请关闭工作台后重新打开。</translation>
        </message>
        <message>
            <source>Colleagues arrange this themselves.</source>
            <translation>此事由同事自行安排。</translation>
        </message>
        <message>
            <source>Compare both and decide.</source>
            <translation>请比较两者后决定。</translation>
        </message>
        <message>
            <source>Day and year are numbers.</source>
            <translation>日和年应为数字。</translation>
        </message>
        <message>
            <source>Do it again, or tell whoever runs central.</source>
            <translation>请重试，或告知中央系统的管理员。</translation>
        </message>
        <message>
            <source>Do not write.</source>
            <translation>请勿发送消息。</translation>
        </message>
        <message>
            <source>Erase the other one.</source>
            <translation>请删除合并后的那一份。</translation>
        </message>
        <message>
            <source>Export it again as CSV.</source>
            <translation>请重新导出为 CSV。</translation>
        </message>
        <message>
            <source>Export it again.</source>
            <translation>请重新导出。</translation>
        </message>
        <message>
            <source>Finish it first, or cancel it.</source>
            <translation>请先完成或取消该维修。</translation>
        </message>
        <message>
            <source>HEIC pictures cannot be sent.</source>
            <translation>HEIC 图片无法发送。</translation>
        </message>
        <message>
            <source>Hand over anew.</source>
            <translation>请重新移交。</translation>
        </message>
        <message>
            <source>Import it once more.</source>
            <translation>请再导入一次。</translation>
        </message>
        <message>
            <source>It goes on by itself in a moment.</source>
            <translation>稍后会自动继续。</translation>
        </message>
        <message>
            <source>It goes on by itself when it answers.</source>
            <translation>恢复连接后会自动继续。</translation>
        </message>
        <message>
            <source>It is kept and tried again.</source>
            <translation>内容已保存，将自动重试。</translation>
        </message>
        <message>
            <source>It is not clear from which country this is.</source>
            <translation>无法判断这是哪个国家的号码。</translation>
        </message>
        <message>
            <source>It is sent again.</source>
            <translation>将重新发送。</translation>
        </message>
        <message>
            <source>It is tried again by itself.</source>
            <translation>将自动重试。</translation>
        </message>
        <message>
            <source>It is tried again.</source>
            <translation>将重试。</translation>
        </message>
        <message>
            <source>It looks like https://central.example.</source>
            <translation>格式如 https://central.example。</translation>
        </message>
        <message>
            <source>It opens again with a signature, a code or a message of the client.</source>
            <translation>须有客户的签名、扫码或本人消息方可重新开启。</translation>
        </message>
        <message>
            <source>It seems to have a digit too many.</source>
            <translation>似乎多了一位数字。</translation>
        </message>
        <message>
            <source>It will be asked again.</source>
            <translation>将再次询问。</translation>
        </message>
        <message>
            <source>It will be fetched again.</source>
            <translation>将重新获取。</translation>
        </message>
        <message>
            <source>Join them the other way round.</source>
            <translation>请反过来合并。</translation>
        </message>
        <message>
            <source>Keep it under 200 signs.</source>
            <translation>请控制在 200 字以内。</translation>
        </message>
        <message>
            <source>Keep one of your own.</source>
            <translation>请保存您自己的名单。</translation>
        </message>
        <message>
            <source>Look again.</source>
            <translation>请重新查看。</translation>
        </message>
        <message>
            <source>Look again: a colleague may have changed it.</source>
            <translation>请重新查看：同事可能已修改。</translation>
        </message>
        <message>
            <source>Look at both again: they may be two people.</source>
            <translation>请再核对：可能是两位客户。</translation>
        </message>
        <message>
            <source>Look at both files.</source>
            <translation>请查看两份档案。</translation>
        </message>
        <message>
            <source>Look at both stages and choose.</source>
            <translation>请比较两个阶段后选择。</translation>
        </message>
        <message>
            <source>Look at both times and choose.</source>
            <translation>请比较两个时间后选择。</translation>
        </message>
        <message>
            <source>Look at it again before changing it.</source>
            <translation>修改前请重新查看。</translation>
        </message>
        <message>
            <source>Look at it again.</source>
            <translation>请重新查看。</translation>
        </message>
        <message>
            <source>Look at it once more.</source>
            <translation>请再次查看。</translation>
        </message>
        <message>
            <source>Look at it, and change it once more if need be.</source>
            <translation>请查看，如有需要再次修改。</translation>
        </message>
        <message>
            <source>Look at its stage, then do it again.</source>
            <translation>请查看当前阶段后重试。</translation>
        </message>
        <message>
            <source>Look at the day again.</source>
            <translation>请重新查看当天安排。</translation>
        </message>
        <message>
            <source>Look at the list again.</source>
            <translation>请重新查看列表。</translation>
        </message>
        <message>
            <source>Look at the list of imports.</source>
            <translation>请查看导入列表。</translation>
        </message>
        <message>
            <source>Look for it again.</source>
            <translation>请重新查找。</translation>
        </message>
        <message>
            <source>Look for its other window.</source>
            <translation>请查找另一个窗口。</translation>
        </message>
        <message>
            <source>Look for the client again.</source>
            <translation>请重新查找客户。</translation>
        </message>
        <message>
            <source>Make room or give yourself the right to write there, then do it again.</source>
            <translation>请清理空间或取得写入权限后重试。</translation>
        </message>
        <message>
            <source>Merge their files first.</source>
            <translation>请先合并他们的档案。</translation>
        </message>
        <message>
            <source>Move profiles.json away, then enrol again.</source>
            <translation>请移走 profiles.json，然后重新登记。</translation>
        </message>
        <message>
            <source>No boutique is open to this person.</source>
            <translation>此人没有可用的门店。</translation>
        </message>
        <message>
            <source>No boutique with this code has this channel.</source>
            <translation>此代码的门店没有该渠道。</translation>
        </message>
        <message>
            <source>No call is that long.</source>
            <translation>通话不可能这么长。</translation>
        </message>
        <message>
            <source>No replies are left in this conversation.</source>
            <translation>此会话已无可用回复次数。</translation>
        </message>
        <message>
            <source>No watch is named.</source>
            <translation>未指明腕表。</translation>
        </message>
        <message>
            <source>Nobody is left to hand over.</source>
            <translation>没有可移交的客户。</translation>
        </message>
        <message>
            <source>Nothing can be filled in there.</source>
            <translation>此处无法填入内容。</translation>
        </message>
        <message>
            <source>Nothing is left to be shown.</source>
            <translation>没有可显示的内容。</translation>
        </message>
        <message>
            <source>Nothing more is needed.</source>
            <translation>无需更多操作。</translation>
        </message>
        <message>
            <source>One message carries nine files at most.</source>
            <translation>一条消息最多附九个文件。</translation>
        </message>
        <message>
            <source>Only a manager brings files in.</source>
            <translation>只有经理可以导入文件。</translation>
        </message>
        <message>
            <source>Only a manager changes these.</source>
            <translation>只有经理可以修改。</translation>
        </message>
        <message>
            <source>Only a manager exports lists.</source>
            <translation>只有经理可以导出名单。</translation>
        </message>
        <message>
            <source>Only a manager may erase.</source>
            <translation>只有经理可以删除客户资料。</translation>
        </message>
        <message>
            <source>Only managers and auditors read who looked at what.</source>
            <translation>只有经理和审计人员可以查看访问记录。</translation>
        </message>
        <message>
            <source>Others were joined into this conversation.</source>
            <translation>已有其他对话并入此对话。</translation>
        </message>
        <message>
            <source>Pictures of this change have not arrived yet.</source>
            <translation>此项更改的图片尚未送达。</translation>
        </message>
        <message>
            <source>Read it, then send these words or others.</source>
            <translation>先看一下，再发送这些话或改写。</translation>
        </message>
        <message>
            <source>Ready words need a name and a language.</source>
            <translation>模板需要名称和语言。</translation>
        </message>
        <message>
            <source>Remove by hand what should not be here.</source>
            <translation>请手动移除不需要的内容。</translation>
        </message>
        <message>
            <source>Remove it instead.</source>
            <translation>请改为移除。</translation>
        </message>
        <message>
            <source>Save it as CSV (UTF-8) or vCard first.</source>
            <translation>请先另存为 CSV（UTF-8）或 vCard。</translation>
        </message>
        <message>
            <source>Save it as a JPEG, then choose that.</source>
            <translation>请另存为 JPEG 后再选择。</translation>
        </message>
        <message>
            <source>Say in a few words what it is for.</source>
            <translation>请简要说明用途。</translation>
        </message>
        <message>
            <source>Say that you are sure, or keep both files.</source>
            <translation>请确认无误，或保留两份档案。</translation>
        </message>
        <message>
            <source>Say who they are to each other.</source>
            <translation>请说明彼此的关系。</translation>
        </message>
        <message>
            <source>Send it again.</source>
            <translation>请重新发送。</translation>
        </message>
        <message>
            <source>Send less at once.</source>
            <translation>请减少一次发送的内容。</translation>
        </message>
        <message>
            <source>Send these first, then the others.</source>
            <translation>先发送这些，再发送其余的。</translation>
        </message>
        <message>
            <source>Set it anew.</source>
            <translation>请重新设置。</translation>
        </message>
        <message>
            <source>Sign in again.</source>
            <translation>请重新登录。</translation>
        </message>
        <message>
            <source>Sign in again; everything comes back from central.</source>
            <translation>请重新登录；所有内容会从中央系统取回。</translation>
        </message>
        <message>
            <source>Sign in again; your work is kept here.</source>
            <translation>请重新登录；您的工作已保存在本机。</translation>
        </message>
        <message>
            <source>Sign in at this desk again.</source>
            <translation>请在这台工作台重新登录。</translation>
        </message>
        <message>
            <source>Sign in with your password.</source>
            <translation>请用密码登录。</translation>
        </message>
        <message>
            <source>Sign in.</source>
            <translation>请登录。</translation>
        </message>
        <message>
            <source>Some of these are a colleague's.</source>
            <translation>其中有些是同事的客户。</translation>
        </message>
        <message>
            <source>Some of these hours overlap.</source>
            <translation>部分营业时间互相重叠。</translation>
        </message>
        <message>
            <source>Somebody else changed this meanwhile.</source>
            <translation>其间有人修改了此项。</translation>
        </message>
        <message>
            <source>Somebody else signed in.</source>
            <translation>登录的是另一个人。</translation>
        </message>
        <message>
            <source>Speak with them.</source>
            <translation>请与同事沟通。</translation>
        </message>
        <message>
            <source>Split it, or have it imported at central.</source>
            <translation>请拆分文件，或在中心导入。</translation>
        </message>
        <message>
            <source>Start another one.</source>
            <translation>请重新开始。</translation>
        </message>
        <message>
            <source>Start it from a desktop, or try `clienteling demo`, which can do without.</source>
            <translation>请在桌面环境中启动，或试用无需显示器的 `clienteling demo`。</translation>
        </message>
        <message>
            <source>Take it again or choose another.</source>
            <translation>请重拍或另选一张。</translation>
        </message>
        <message>
            <source>Take the watch in again.</source>
            <translation>请重新接收腕表。</translation>
        </message>
        <message>
            <source>Telephone, or wait for the client to write.</source>
            <translation>请打电话，或等客户来信。</translation>
        </message>
        <message>
            <source>Tell whoever runs central.</source>
            <translation>请告知中央系统的管理员。</translation>
        </message>
        <message>
            <source>That appointment has moved on.</source>
            <translation>该预约状态已变。</translation>
        </message>
        <message>
            <source>That can be undone for seven days.</source>
            <translation>可在七天内撤销。</translation>
        </message>
        <message>
            <source>That can no longer be undone.</source>
            <translation>已无法撤销。</translation>
        </message>
        <message>
            <source>That cannot be changed here.</source>
            <translation>此处无法修改。</translation>
        </message>
        <message>
            <source>That cannot be taken over.</source>
            <translation>此项不能沿用。</translation>
        </message>
        <message>
            <source>That colleague is not known here.</source>
            <translation>本店没有这位同事。</translation>
        </message>
        <message>
            <source>That has been settled meanwhile.</source>
            <translation>此项已处理。</translation>
        </message>
        <message>
            <source>That is no longer here.</source>
            <translation>此项已不存在。</translation>
        </message>
        <message>
            <source>That is not the right PIN.</source>
            <translation>PIN 不正确。</translation>
        </message>
        <message>
            <source>That is not the right passphrase.</source>
            <translation>口令不正确。</translation>
        </message>
        <message>
            <source>That is one conversation already.</source>
            <translation>这已经是同一段对话。</translation>
        </message>
        <message>
            <source>That is one file already.</source>
            <translation>这已经是同一份档案。</translation>
        </message>
        <message>
            <source>That is one person.</source>
            <translation>这是同一个人。</translation>
        </message>
        <message>
            <source>That is the same client.</source>
            <translation>这是同一位客户。</translation>
        </message>
        <message>
            <source>That is too long ahead.</source>
            <translation>提前的时间太长。</translation>
        </message>
        <message>
            <source>That is too many at once.</source>
            <translation>一次太多了。</translation>
        </message>
        <message>
            <source>That is too many days.</source>
            <translation>天数太多。</translation>
        </message>
        <message>
            <source>That stays in the file.</source>
            <translation>此项须保留在档案中。</translation>
        </message>
        <message>
            <source>That time has just been taken.</source>
            <translation>该时段刚被占用。</translation>
        </message>
        <message>
            <source>That time has passed.</source>
            <translation>该时间已过。</translation>
        </message>
        <message>
            <source>That was already made.</source>
            <translation>此项已存在。</translation>
        </message>
        <message>
            <source>The PIN is too short.</source>
            <translation>PIN 太短。</translation>
        </message>
        <message>
            <source>The certificate that central is checked with cannot be used.</source>
            <translation>用于验证中央系统的证书无法使用。</translation>
        </message>
        <message>
            <source>The channel has closed this conversation.</source>
            <translation>渠道已关闭此会话。</translation>
        </message>
        <message>
            <source>The client closed this in person.</source>
            <translation>此项由客户本人关闭。</translation>
        </message>
        <message>
            <source>The client does not want to be contacted.</source>
            <translation>客户不希望被联系。</translation>
        </message>
        <message>
            <source>The client has not allowed this.</source>
            <translation>客户未同意此类联系。</translation>
        </message>
        <message>
            <source>The client has written again meanwhile.</source>
            <translation>客户在此期间又写了消息。</translation>
        </message>
        <message>
            <source>The connection to central is not secure, so it was not used.</source>
            <translation>与中央系统的连接不安全，因此未使用。</translation>
        </message>
        <message>
            <source>The data folder cannot be written to, so this was not kept.</source>
            <translation>数据文件夹无法写入，此项未保存。</translation>
        </message>
        <message>
            <source>The data folder cannot be written to.</source>
            <translation>数据文件夹无法写入。</translation>
        </message>
        <message>
            <source>The data kept here is damaged.</source>
            <translation>本机保存的数据已损坏。</translation>
        </message>
        <message>
            <source>The disk is full, so this was not kept.</source>
            <translation>磁盘已满，此项未保存。</translation>
        </message>
        <message>
            <source>The end does not follow the start.</source>
            <translation>结束时间不在开始之后。</translation>
        </message>
        <message>
            <source>The file cannot be written there.</source>
            <translation>无法写入该位置。</translation>
        </message>
        <message>
            <source>The import did not begin.</source>
            <translation>导入尚未开始。</translation>
        </message>
        <message>
            <source>The import was broken off.</source>
            <translation>导入中断了。</translation>
        </message>
        <message>
            <source>The key to the data kept here is gone from the keyring.</source>
            <translation>密钥环中已没有打开本机数据的密钥。</translation>
        </message>
        <message>
            <source>The list of people at this desk cannot be read.</source>
            <translation>无法读取这台工作台的人员名单。</translation>
        </message>
        <message>
            <source>The mark of this data's key is missing.</source>
            <translation>缺少数据密钥的标记。</translation>
        </message>
        <message>
            <source>The message is no longer here.</source>
            <translation>这条消息已不在这里。</translation>
        </message>
        <message>
            <source>The name or the password is wrong.</source>
            <translation>账号或密码错误。</translation>
        </message>
        <message>
            <source>The repair has moved on meanwhile.</source>
            <translation>维修其间已推进。</translation>
        </message>
        <message>
            <source>The sheet cannot be written.</source>
            <translation>无法写出安排表。</translation>
        </message>
        <message>
            <source>The time to answer is over by then.</source>
            <translation>届时回复时限已过。</translation>
        </message>
        <message>
            <source>The website cannot be reached.</source>
            <translation>无法连接到网站。</translation>
        </message>
        <message>
            <source>The website no longer takes messages for this person.</source>
            <translation>网站不再接收发给此人的消息。</translation>
        </message>
        <message>
            <source>There is no display to open the desk on.</source>
            <translation>没有可显示工作台的屏幕。</translation>
        </message>
        <message>
            <source>There is no such boutique.</source>
            <translation>没有这家门店。</translation>
        </message>
        <message>
            <source>There is no such day.</source>
            <translation>没有这一天。</translation>
        </message>
        <message>
            <source>There is no such import.</source>
            <translation>没有这次导入。</translation>
        </message>
        <message>
            <source>There is no such message.</source>
            <translation>没有这条消息。</translation>
        </message>
        <message>
            <source>There is no such year.</source>
            <translation>没有这一年。</translation>
        </message>
        <message>
            <source>There is nothing here.</source>
            <translation>这里没有内容。</translation>
        </message>
        <message>
            <source>These are a colleague's words.</source>
            <translation>这是同事写的内容。</translation>
        </message>
        <message>
            <source>These are no opening hours.</source>
            <translation>这不是营业时间。</translation>
        </message>
        <message>
            <source>These are two clients.</source>
            <translation>这是两位不同的客户。</translation>
        </message>
        <message>
            <source>These conversations are kept in two boutiques.</source>
            <translation>这两段对话属于不同门店。</translation>
        </message>
        <message>
            <source>These files are kept in two boutiques.</source>
            <translation>这两份档案属于不同的精品店。</translation>
        </message>
        <message>
            <source>These files are too long.</source>
            <translation>这两份档案太长。</translation>
        </message>
        <message>
            <source>These files have been merged further.</source>
            <translation>这些档案之后又被合并过。</translation>
        </message>
        <message>
            <source>These hours end before they begin.</source>
            <translation>结束时间早于开始时间。</translation>
        </message>
        <message>
            <source>These hours lie over each other.</source>
            <translation>这些时段互相重叠。</translation>
        </message>
        <message>
            <source>This address is not secure.</source>
            <translation>此地址不安全。</translation>
        </message>
        <message>
            <source>This address takes other requests.</source>
            <translation>此地址用于其他请求。</translation>
        </message>
        <message>
            <source>This appointment is no longer here.</source>
            <translation>此预约已不存在。</translation>
        </message>
        <message>
            <source>This appointment was just given to a colleague.</source>
            <translation>此预约刚转给同事。</translation>
        </message>
        <message>
            <source>This appointment was moved meanwhile.</source>
            <translation>此预约其间已改期。</translation>
        </message>
        <message>
            <source>This change is empty.</source>
            <translation>此项更改没有内容。</translation>
        </message>
        <message>
            <source>This change is somebody else's.</source>
            <translation>此项更改属于他人。</translation>
        </message>
        <message>
            <source>This channel is not connected.</source>
            <translation>此渠道尚未连接。</translation>
        </message>
        <message>
            <source>This client has not written on the page yet.</source>
            <translation>这位客户还没有在网页上留言。</translation>
        </message>
        <message>
            <source>This client has not written on the website yet.</source>
            <translation>这位客户还没有在网站上留言。</translation>
        </message>
        <message>
            <source>This client has the watch already.</source>
            <translation>此腕表已归这位客户。</translation>
        </message>
        <message>
            <source>This client's file is kept in another boutique.</source>
            <translation>该客户的档案属于另一家门店。</translation>
        </message>
        <message>
            <source>This client's file was erased.</source>
            <translation>此客户的档案已删除。</translation>
        </message>
        <message>
            <source>This client's file was merged or erased.</source>
            <translation>该客户档案已合并或删除。</translation>
        </message>
        <message>
            <source>This colleague works here no longer.</source>
            <translation>这位同事已不在此工作。</translation>
        </message>
        <message>
            <source>This computer has no keyring that can keep a secret.</source>
            <translation>本机没有可保存密钥的密钥环。</translation>
        </message>
        <message>
            <source>This contact is empty.</source>
            <translation>联系方式为空。</translation>
        </message>
        <message>
            <source>This conversation has found its client.</source>
            <translation>此会话已关联客户。</translation>
        </message>
        <message>
            <source>This conversation is too long.</source>
            <translation>此对话过长。</translation>
        </message>
        <message>
            <source>This conversation moves too fast.</source>
            <translation>此对话消息来得太快。</translation>
        </message>
        <message>
            <source>This conversation was joined with another one.</source>
            <translation>此对话已与另一段对话合并。</translation>
        </message>
        <message>
            <source>This desk fetches everything again.</source>
            <translation>工作台将重新获取全部数据。</translation>
        </message>
        <message>
            <source>This desk is already open.</source>
            <translation>工作台已打开。</translation>
        </message>
        <message>
            <source>This desk must be enrolled again: sign in with your password.</source>
            <translation>这台工作台须重新登记：请用密码登录。</translation>
        </message>
        <message>
            <source>This desk was shut out by the boutique.</source>
            <translation>这台工作台已被门店停用。</translation>
        </message>
        <message>
            <source>This desk was too long without its central, so what it kept was destroyed.</source>
            <translation>这台工作台太久未与中央系统联系，本机保存的内容已销毁。</translation>
        </message>
        <message>
            <source>This file cannot be read.</source>
            <translation>这个文件无法读取。</translation>
        </message>
        <message>
            <source>This file has no readable line.</source>
            <translation>文件中没有可读的行。</translation>
        </message>
        <message>
            <source>This file holds no text.</source>
            <translation>文件不是文本。</translation>
        </message>
        <message>
            <source>This file is empty.</source>
            <translation>这个文件是空的。</translation>
        </message>
        <message>
            <source>This file is larger than 11 MB.</source>
            <translation>文件超过 11 MB。</translation>
        </message>
        <message>
            <source>This file is still being read in.</source>
            <translation>文件仍在导入中。</translation>
        </message>
        <message>
            <source>This file is too large.</source>
            <translation>文件过大。</translation>
        </message>
        <message>
            <source>This file was merged into another.</source>
            <translation>这份档案已并入另一份。</translation>
        </message>
        <message>
            <source>This had already been sent when it was taken back.</source>
            <translation>撤回时此项已经发出。</translation>
        </message>
        <message>
            <source>This has been done meanwhile.</source>
            <translation>此事已经完成。</translation>
        </message>
        <message>
            <source>This import is not over yet.</source>
            <translation>导入尚未结束。</translation>
        </message>
        <message>
            <source>This import is somebody else's.</source>
            <translation>这次导入属于其他同事。</translation>
        </message>
        <message>
            <source>This is a client of the house.</source>
            <translation>这是本店的客户。</translation>
        </message>
        <message>
            <source>This is about something else now.</source>
            <translation>此项现在已与另一件事有关。</translation>
        </message>
        <message>
            <source>This is already with your colleague.</source>
            <translation>这已经由您的同事负责。</translation>
        </message>
        <message>
            <source>This is in another client's file now.</source>
            <translation>此项现已在另一位客户的档案中。</translation>
        </message>
        <message>
            <source>This is no day.</source>
            <translation>这不是有效日期。</translation>
        </message>
        <message>
            <source>This is no e-mail address.</source>
            <translation>这不是电子邮件地址。</translation>
        </message>
        <message>
            <source>This is no price.</source>
            <translation>这不是有效价格。</translation>
        </message>
        <message>
            <source>This is no telephone number.</source>
            <translation>这不是电话号码。</translation>
        </message>
        <message>
            <source>This is no time of day.</source>
            <translation>这不是有效的时间。</translation>
        </message>
        <message>
            <source>This is no vCard file.</source>
            <translation>这不是 vCard 文件。</translation>
        </message>
        <message>
            <source>This is no whole number.</source>
            <translation>这不是整数。</translation>
        </message>
        <message>
            <source>This is not JSON.</source>
            <translation>这不是 JSON。</translation>
        </message>
        <message>
            <source>This is not a central's address.</source>
            <translation>这不是中央系统的地址。</translation>
        </message>
        <message>
            <source>This is not yours to do.</source>
            <translation>您无权执行此项。</translation>
        </message>
        <message>
            <source>This is too large.</source>
            <translation>内容过大。</translation>
        </message>
        <message>
            <source>This key does not open the data kept here.</source>
            <translation>此密钥无法打开本机数据。</translation>
        </message>
        <message>
            <source>This kind of file is not kept here.</source>
            <translation>不支持此类文件。</translation>
        </message>
        <message>
            <source>This kind of file is not sent.</source>
            <translation>这类文件无法发送。</translation>
        </message>
        <message>
            <source>This list is a colleague's.</source>
            <translation>这份名单属于一位同事。</translation>
        </message>
        <message>
            <source>This merge is no longer here.</source>
            <translation>此合并记录已不存在。</translation>
        </message>
        <message>
            <source>This message has left already.</source>
            <translation>此消息已经发出。</translation>
        </message>
        <message>
            <source>This message is empty.</source>
            <translation>消息为空。</translation>
        </message>
        <message>
            <source>This moment has passed.</source>
            <translation>这个时间已经过去。</translation>
        </message>
        <message>
            <source>This note is empty.</source>
            <translation>备注为空。</translation>
        </message>
        <message>
            <source>This number is too long.</source>
            <translation>号码太长。</translation>
        </message>
        <message>
            <source>This number is too short.</source>
            <translation>号码太短。</translation>
        </message>
        <message>
            <source>This one becomes a desk of its own; nothing is lost.</source>
            <translation>本机将成为独立的工作台；不会丢失任何内容。</translation>
        </message>
        <message>
            <source>This passphrase is too easy to guess.</source>
            <translation>此口令太容易被猜到。</translation>
        </message>
        <message>
            <source>This picture cannot be read.</source>
            <translation>无法读取此图片。</translation>
        </message>
        <message>
            <source>This repair is no longer here.</source>
            <translation>此维修单已不存在。</translation>
        </message>
        <message>
            <source>This repair says nothing yet.</source>
            <translation>此维修单尚无内容。</translation>
        </message>
        <message>
            <source>This repair was moved on meanwhile.</source>
            <translation>此维修其间已推进。</translation>
        </message>
        <message>
            <source>This request cannot be read.</source>
            <translation>无法读取此请求。</translation>
        </message>
        <message>
            <source>This stretch of holidays is too long, or ends before it begins.</source>
            <translation>这段假期太长，或结束早于开始。</translation>
        </message>
        <message>
            <source>This task says nothing.</source>
            <translation>待办没有内容。</translation>
        </message>
        <message>
            <source>This text holds an unreadable sign.</source>
            <translation>文字含有无法识别的字符。</translation>
        </message>
        <message>
            <source>This text is too long.</source>
            <translation>文字过长。</translation>
        </message>
        <message>
            <source>This ticket has no number.</source>
            <translation>此维修单没有编号。</translation>
        </message>
        <message>
            <source>This time is not being held.</source>
            <translation>此时段未保留。</translation>
        </message>
        <message>
            <source>This visit already has a client.</source>
            <translation>此次到访已关联客户。</translation>
        </message>
        <message>
            <source>This watch has changed hands meanwhile.</source>
            <translation>这只腕表期间已易主。</translation>
        </message>
        <message>
            <source>This watch is no longer here.</source>
            <translation>此腕表已不在这里。</translation>
        </message>
        <message>
            <source>Too many requests.</source>
            <translation>请求过多。</translation>
        </message>
        <message>
            <source>Too many tries to sign in.</source>
            <translation>登录尝试次数过多。</translation>
        </message>
        <message>
            <source>Try again.</source>
            <translation>请重试。</translation>
        </message>
        <message>
            <source>Two clients are needed.</source>
            <translation>需要两位客户。</translation>
        </message>
        <message>
            <source>Type a number or address.</source>
            <translation>请输入号码或地址。</translation>
        </message>
        <message>
            <source>Type a reference or choose the watch.</source>
            <translation>请输入型号或选择腕表。</translation>
        </message>
        <message>
            <source>Type a reference or describe it.</source>
            <translation>请输入型号或描述。</translation>
        </message>
        <message>
            <source>Type a smaller number.</source>
            <translation>请输入较小的数字。</translation>
        </message>
        <message>
            <source>Type at least one name.</source>
            <translation>请至少输入一个名字。</translation>
        </message>
        <message>
            <source>Type figures only.</source>
            <translation>请只输入数字。</translation>
        </message>
        <message>
            <source>Type it again.</source>
            <translation>请重新输入。</translation>
        </message>
        <message>
            <source>Type it in figures, such as 30.</source>
            <translation>请输入数字，例如 30。</translation>
        </message>
        <message>
            <source>Type it like 18:30.</source>
            <translation>请按 18:30 的格式输入。</translation>
        </message>
        <message>
            <source>Type it like 2026-11-23.</source>
            <translation>请按 2026-11-23 的格式输入。</translation>
        </message>
        <message>
            <source>Type it like 98,500 or 98500.50.</source>
            <translation>请按 98,500 或 98500.50 的格式输入。</translation>
        </message>
        <message>
            <source>Type one.</source>
            <translation>请输入一个。</translation>
        </message>
        <message>
            <source>Type the first and the last day, such as 2027-02-06 – 2027-02-12.</source>
            <translation>请输入首日与末日，例如 2027-02-06 – 2027-02-12。</translation>
        </message>
        <message>
            <source>Type the minutes again.</source>
            <translation>请重新输入分钟数。</translation>
        </message>
        <message>
            <source>Type them again, such as 10:00 to 13:00 and 14:00 to 19:00.</source>
            <translation>请重新填写，例如 10:00 至 13:00 和 14:00 至 19:00。</translation>
        </message>
        <message>
            <source>Type them again, such as 10:00 to 19:00.</source>
            <translation>请重新输入，例如 10:00 至 19:00。</translation>
        </message>
        <message>
            <source>Type them like 10:00–19:00, or 10:00–13:00, 14:00–19:00.</source>
            <translation>请按 10:00–19:00 或 10:00–13:00, 14:00–19:00 的格式输入。</translation>
        </message>
        <message>
            <source>Type what is missing.</source>
            <translation>请补全缺少的内容。</translation>
        </message>
        <message>
            <source>Undo that one first.</source>
            <translation>请先撤销那一次。</translation>
        </message>
        <message>
            <source>Update this desk and try again.</source>
            <translation>请更新工作台后重试。</translation>
        </message>
        <message>
            <source>Update this desk, then open it.</source>
            <translation>请更新工作台后再打开。</translation>
        </message>
        <message>
            <source>Update this desk.</source>
            <translation>请更新工作台。</translation>
        </message>
        <message>
            <source>Use an address that begins with https.</source>
            <translation>请使用以 https 开头的地址。</translation>
        </message>
        <message>
            <source>Use at least 16 signs: four unusual words, for instance.</source>
            <translation>请使用至少 16 个字符，例如四个不常见的词。</translation>
        </message>
        <message>
            <source>Use at least four signs.</source>
            <translation>请使用至少四个字符。</translation>
        </message>
        <message>
            <source>Use the message_id that was posted.</source>
            <translation>请使用已提交的 message_id。</translation>
        </message>
        <message>
            <source>Use the one that begins with https://.</source>
            <translation>请使用以 https:// 开头的地址。</translation>
        </message>
        <message>
            <source>Verified numbers of these two differ.</source>
            <translation>两份档案中已核实的联系方式不同。</translation>
        </message>
        <message>
            <source>Wait a moment.</source>
            <translation>请稍候。</translation>
        </message>
        <message>
            <source>Wait until it is.</source>
            <translation>请稍候。</translation>
        </message>
        <message>
            <source>What this is about is no longer here.</source>
            <translation>所涉及的内容已不存在。</translation>
        </message>
        <message>
            <source>Who has it now?</source>
            <translation>现归谁所有？</translation>
        </message>
        <message>
            <source>Whom nobody answers comes back after the goal, not before it.</source>
            <translation>无人回复的对话应在目标时间之后退回，而不是之前。</translation>
        </message>
        <message>
            <source>Write 15 and 1984, or leave them out.</source>
            <translation>请写 15 和 1984，或留空。</translation>
        </message>
        <message>
            <source>Write it like name@example.com.</source>
            <translation>格式如 name@example.com。</translation>
        </message>
        <message>
            <source>Write it with four digits, or leave it out.</source>
            <translation>请写四位数字，或留空。</translation>
        </message>
        <message>
            <source>Write once more instead.</source>
            <translation>请改为再写一条。</translation>
        </message>
        <message>
            <source>Write something first.</source>
            <translation>请先填写内容。</translation>
        </message>
        <message>
            <source>Write the file anew.</source>
            <translation>请重新建立档案。</translation>
        </message>
        <message>
            <source>Write what belongs between the braces, or take them out.</source>
            <translation>请填写括号中的内容，或将其删除。</translation>
        </message>
        <message>
            <source>Write what is to be done.</source>
            <translation>请填写要做的事。</translation>
        </message>
        <message>
            <source>Write what the client told you.</source>
            <translation>请填写客户告诉您的内容。</translation>
        </message>
        <message>
            <source>You are no longer signed in.</source>
            <translation>您已退出登录。</translation>
        </message>
        <message>
            <source>You are not signed in.</source>
            <translation>您尚未登录。</translation>
        </message>
        <message>
            <source>You may not do this here.</source>
            <translation>您在此处无权执行此项。</translation>
        </message>
        <message>
            <source>You no longer work with this boutique.</source>
            <translation>您已不属于此门店。</translation>
        </message>
        <message>
            <source>Your text is kept here.</source>
            <translation>您的文字保存在这里。</translation>
        </message>
        <message>
            <source>Your text is kept on the card.</source>
            <translation>您的文字保留在卡片上。</translation>
        </message>
        <message>
            <source>Your words are kept as a draft.</source>
            <translation>您的文字已存为草稿。</translation>
        </message>
        <message>
            <source>Your work is kept here and will be sent later.</source>
            <translation>您的工作保存在本机，稍后会发送。</translation>
        </message>
    </context>
    <context>
        <name>values</name>
        <message>
            <source>A detail</source>
            <translation>一项信息</translation>
        </message>
        <message>
            <source>Advisor</source>
            <translation>顾问</translation>
        </message>
        <message>
            <source>Bought in</source>
            <translation>购买地</translation>
        </message>
        <message>
            <source>Calibre</source>
            <translation>机芯</translation>
        </message>
        <message>
            <source>Came to us by</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>国家或地区</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日报</translation>
        </message>
        <message>
            <source>Days ahead</source>
            <translation>提前天数</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>描述</translation>
        </message>
        <message>
            <source>Dial</source>
            <translation>表盘</translation>
        </message>
        <message>
            <source>Family name</source>
            <translation>姓</translation>
        </message>
        <message>
            <source>Further advisors</source>
            <translation>其他顾问</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>名</translation>
        </message>
        <message>
            <source>How it ended</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Interest</source>
            <translation>兴趣</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>链节</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>款式</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>月</translation>
        </message>
        <message>
            <source>Name as written</source>
            <translation>书写姓名</translation>
        </message>
        <message>
            <source>No</source>
            <translation>不允许</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>Number or address</source>
            <translation>号码或地址</translation>
        </message>
        <message>
            <source>Other client</source>
            <translation>另一位客户</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>证书文件</translation>
        </message>
        <message>
            <source>Pinned</source>
            <translation>置顶</translation>
        </message>
        <message>
            <source>Preferred</source>
            <translation>首选</translation>
        </message>
        <message>
            <source>Priority</source>
            <translation>优先级</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>型号</translation>
        </message>
        <message>
            <source>Retailer</source>
            <translation>零售商</translation>
        </message>
        <message>
            <source>Salutation</source>
            <translation>称呼</translation>
        </message>
        <message>
            <source>Serial</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Spoken first</source>
            <translation>先称呼</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Strap</source>
            <translation>表带</translation>
        </message>
        <message>
            <source>Tier</source>
            <translation>等级</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Verified</source>
            <translation>已核实</translation>
        </message>
        <message>
            <source>What it is</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>是</translation>
        </message>
    </context>
    <context>
        <name>watches</name>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>A gift</source>
            <translation>礼物</translation>
        </message>
        <message>
            <source>A watch</source>
            <translation>腕表</translation>
        </message>
        <message>
            <source>Above all</source>
            <translation>最想要</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>已接受</translation>
        </message>
        <message>
            <source>As the client says</source>
            <translation>据客户所述</translation>
        </message>
        <message>
            <source>Ask for papers</source>
            <translation>请客户出示证书</translation>
        </message>
        <message>
            <source>Ask {place} for papers</source>
            <translation>向 {place} 索取凭证</translation>
        </message>
        <message>
            <source>Authenticated</source>
            <translation>已鉴定</translation>
        </message>
        <message>
            <source>Authorised</source>
            <translation>授权零售商</translation>
        </message>
        <message>
            <source>Bought</source>
            <translation>购入</translation>
        </message>
        <message>
            <source>Bought pre-owned</source>
            <translation>购自二手</translation>
        </message>
        <message>
            <source>Box</source>
            <translation>表盒</translation>
        </message>
        <message>
            <source>Changed hands</source>
            <translation>已易主</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>已拒绝</translation>
        </message>
        <message>
            <source>Extended care</source>
            <translation>延长保养</translation>
        </message>
        <message>
            <source>Guarantee</source>
            <translation>保修</translation>
        </message>
        <message>
            <source>Guarantee card</source>
            <translation>保修卡</translation>
        </message>
        <message>
            <source>Has it now</source>
            <translation>现持有</translation>
        </message>
        <message>
            <source>Identity does not match</source>
            <translation>身份不符</translation>
        </message>
        <message>
            <source>Identity verified</source>
            <translation>身份已核验</translation>
        </message>
        <message>
            <source>Inherited</source>
            <translation>继承</translation>
        </message>
        <message>
            <source>Invoice</source>
            <translation>发票</translation>
        </message>
        <message>
            <source>Lapsed</source>
            <translation>已过期</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>遗失</translation>
        </message>
        <message>
            <source>No answer yet</source>
            <translation>尚未答复</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Not authorised</source>
            <translation>非授权</translation>
        </message>
        <message>
            <source>Not begun</source>
            <translation>未开始</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>Not seen here: {papers}</source>
            <translation>未见：{papers}</translation>
        </message>
        <message>
            <source>Not to be had</source>
            <translation>无法满足</translation>
        </message>
        <message>
            <source>Offered</source>
            <translation>已推荐</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>重新开放</translation>
        </message>
        <message>
            <source>Over</source>
            <translation>已到期</translation>
        </message>
        <message>
            <source>Purchase</source>
            <translation>购买</translation>
        </message>
        <message>
            <source>Recovered</source>
            <translation>已找回</translation>
        </message>
        <message>
            <source>Repair {number}</source>
            <translation>维修 {number}</translation>
        </message>
        <message>
            <source>Reserve one</source>
            <translation>预留</translation>
        </message>
        <message>
            <source>Service guarantee</source>
            <translation>维修保修</translation>
        </message>
        <message>
            <source>Serviced</source>
            <translation>已保养</translation>
        </message>
        <message>
            <source>Sold</source>
            <translation>售出</translation>
        </message>
        <message>
            <source>Some day</source>
            <translation>有朝一日</translation>
        </message>
        <message>
            <source>Somebody who left the book</source>
            <translation>已不在册的客户</translation>
        </message>
        <message>
            <source>Soon</source>
            <translation>近期</translation>
        </message>
        <message>
            <source>Stolen</source>
            <translation>失窃</translation>
        </message>
        <message>
            <source>Valid</source>
            <translation>有效</translation>
        </message>
        <message>
            <source>Void</source>
            <translation>失效</translation>
        </message>
        <message>
            <source>Void because: {reason}</source>
            <translation>失效原因：{reason}</translation>
        </message>
        <message>
            <source>Warranty</source>
            <translation>保修</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Won: they have it</source>
            <translation>已达成</translation>
        </message>
        <message>
            <source>here</source>
            <translation>本店</translation>
        </message>
        <message>
            <source>nobody knows since when</source>
            <translation>起始日未知</translation>
        </message>
        <message>
            <source>not registered</source>
            <translation>未登记</translation>
        </message>
        <message>
            <source>registered {day}</source>
            <translation>{day} 登记</translation>
        </message>
        <message>
            <source>since {day}</source>
            <translation>自 {day}</translation>
        </message>
        <message>
            <source>until {day}</source>
            <translation>至 {day}</translation>
        </message>
        <message>
            <source>{cover} not begun</source>
            <translation>{cover}未开始</translation>
        </message>
        <message>
            <source>{cover} over since {year}</source>
            <translation>{cover}已于 {year} 年到期</translation>
        </message>
        <message>
            <source>{cover} to {year}</source>
            <translation>{cover}至 {year} 年</translation>
        </message>
        <message>
            <source>{cover} void</source>
            <translation>{cover}失效</translation>
        </message>
    </context>
</TS>
