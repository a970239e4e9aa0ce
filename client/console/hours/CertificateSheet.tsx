import { useMutation } from '@tanstack/react-query'
import { App, Button, Modal } from 'antd'
import { api } from '../api'
import type { Output } from '../api/client'
import { readableDay } from '../parts/time'

/** Opens the certificate of a member to be printed. */
export function CertificateSheet({ memberId, year }: { memberId: string; year: number }) {
  const { message } = App.useApp()
  const certificate = useMutation({
    mutationFn: () => api('hours.certificateOf', { memberId, year }),
    onError: (error) => void message.error(error.message),
  })
  return (
    <>
      <Button size="small" loading={certificate.isPending} onClick={() => certificate.mutate()}>
        开证明
      </Button>
      <Modal
        open={certificate.data !== undefined}
        title="学时证明"
        width={640}
        okText="打印"
        cancelText="关闭"
        onOk={() => window.print()}
        onCancel={certificate.reset}
      >
        {certificate.data && <Sheet certificate={certificate.data} />}
      </Modal>
    </>
  )
}

function Sheet({ certificate }: { certificate: Output<'hours.certificateOf'> }) {
  const { code, name, organisationName, year, hours, targetHours, centralised, reached, issuedAt } =
    certificate
  return (
    <div className="certificate">
      <h2>学时证明</h2>
      <p>
        <strong>{name}</strong> 同志（{organisationName}）于 {year} 年参加党员教育培训，累计
      </p>
      <p className="certificate-hours">{hours} 学时</p>
      <p>
        {centralised > 0 && `其中集中培训 ${centralised} 次。`}
        {reached ? `已达到年度 ${targetHours} 学时的目标。` : `年度目标为 ${targetHours} 学时。`}
      </p>
      <p className="certificate-foot">
        {organisationName}
        <br />
        {readableDay(new Date(Date.parse(issuedAt) + 8 * 3_600_000).toISOString().slice(0, 10))}
      </p>
      <p className="certificate-code">
        验证码 {code.replace(/(.{4})(?=.)/g, '$1-')}，在“连心”的“我的学时 → 验证学时证明”里可以核对
      </p>
    </div>
  )
}
