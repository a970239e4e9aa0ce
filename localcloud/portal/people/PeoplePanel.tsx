import refresh from 'lucide-static/icons/refresh-cw.svg'
import type { ConsoleConfig, DemoInvite } from '../config'
import { Icon } from '../parts/Icon'
import { ConsoleSignIn } from '../signIn/ConsoleSignIn'
import { Invites } from './Invites'
import './people.css'
import { type Person, VISITOR } from './person'
import { PersonCard } from './PersonCard'

interface PeoplePanelProps {
  people: readonly Person[]
  chosen: Person
  onChoose(key: string): void
  onRenewVisitor(): void
  console: ConsoleConfig | null
  invites: readonly DemoInvite[]
}

/** Who holds the phone. */
export function PeoplePanel({
  people,
  chosen,
  onChoose,
  onRenewVisitor,
  console,
  invites,
}: PeoplePanelProps) {
  return (
    <>
      <section aria-labelledby="people-title">
        <h2 id="people-title">谁在用手机</h2>
        <div className="people" role="radiogroup" aria-labelledby="people-title">
          {people.map((person) => (
            <PersonCard
              key={person.key}
              person={person}
              chosen={person.key === chosen.key}
              onChoose={() => onChoose(person.key)}
            >
              {person.console && console && <ConsoleSignIn person={person} target={console} />}
              {person.key === VISITOR && (
                <div className="person-more">
                  <button type="button" className="button" onClick={onRenewVisitor}>
                    <Icon source={refresh} />
                    换一个新访客
                  </button>
                </div>
              )}
            </PersonCard>
          ))}
        </div>
      </section>
      {invites.length > 0 && <Invites invites={invites} />}
    </>
  )
}
