import { useWho } from './who'

/** For people whose workplace is not in the console, or not at this address. */
export default function StartPage({ elsewhere = false }: { elsewhere?: boolean }) {
  const who = useWho()
  return (
    <div className="start-page">
      <h1>{who.name}，您好</h1>
      {elsewhere ? (
        <p>这个地址没有您能打开的页面。请从左边的栏目进入。</p>
      ) : (
        <p>您的职责目前没有需要在电脑上办理的事项。学习、答题和本人的记录，请在“连心”小程序里查看。</p>
      )}
      <h2>您担任的职责</h2>
      <ul>
        {who.roles.map(({ role, name, organisationId, organisationName }) => (
          <li key={`${role}:${organisationId}`}>
            {name} · {organisationName}
          </li>
        ))}
      </ul>
    </div>
  )
}
