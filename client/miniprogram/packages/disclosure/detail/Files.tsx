import { View } from '@tarojs/components'
import type { Output } from '../../../api/types'
import { Rows } from '../../../components/Card'
import { ListRow } from '../../../components/ListRow'
import { Notice } from '../../../components/Notice'
import { useTask } from '../../../hooks/useTask'
import { showFile } from './showFile'

type File = NonNullable<Output<'disclosure.publicDetail'>['text']>['attachments'][number]

/** Files to be opened in what the phone has for them. */
export function Files({ files }: { files: readonly File[] }) {
  const opening = useTask(showFile)
  if (files.length === 0) return null
  return (
    <View className="disclosure-files">
      <Rows>
        {files.map((file) => (
          <ListRow
            key={file.sha256 + file.name}
            icon="document"
            title={file.name}
            note={file.url === '' ? '文件暂时打不开，请稍后再试' : sizeOf(file.bytes)}
            onTap={() => void opening.run(file)}
          />
        ))}
      </Rows>
      {opening.error && <Notice tone="wrong">文件没有打开，请检查网络后再试。</Notice>}
    </View>
  )
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}
